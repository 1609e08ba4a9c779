/** The strip's markup: what it draws from its props, and which input it obeys. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Strip } from '../../../components/strip/Strip';
import type { StripProps } from '../../../components/strip/strip-props';
import { allow } from '../../../components/ui/trusted';
import { peopleOf } from '../../../utils/presenters/people';
import type { ReaderPlace } from '../../../utils/presenters/reader-place';
import { presentStrip, type StripView } from '../../../utils/presenters/strip/strip';
import { spotAt } from '../../../utils/presenters/strip/strip-spot';
import { sample } from '../../tools/gallery/sample';

const WIDTH = 1_200;
const { transcript, analysis } = sample();
const people = peopleOf(transcript, analysis, new Map([['milo castellan', 1]]));
const view = presentStrip(transcript, analysis, people) as StripView;
const known = new Map(people.map((person) => [person.id, person]));

let host: HTMLElement;
let tell: (place: Partial<ReaderPlace>) => void;
const onTravel = vi.fn();
const onScrub = vi.fn();
const base: StripProps = {
  view,
  hits: [],
  quotes: [],
  solo: null,
  follow: (onPlace) => {
    tell = (place) =>
      onPlace({ offset: 0, begun: false, ended: false, inside: false, edge: 0, timeLeft: '9 min left', ...place });
    tell({});
    return () => undefined;
  },
  spotAt: (offset) => spotAt({ transcript, analysis, people: known }, offset),
  column: () => ({ left: 100, right: 800 }),
  onScrub,
  onTravel,
};
const show = (props: Partial<StripProps> = {}) => act(() => render(<Strip {...base} {...props} />, host));
const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => all(selector)[0] as HTMLElement;
const point = (type: string, x: number, y = 20) =>
  act(() => {
    one('.score').dispatchEvent(
      new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0, pointerId: 1 }),
    );
  });
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    one('.score').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });

beforeEach(() => {
  vi.useFakeTimers();
  allow.synthetic = true;
  HTMLElement.prototype.setPointerCapture = () => undefined;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, WIDTH, 47));
  host = document.createElement('div');
  document.body.append(host);
  show();
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
  allow.synthetic = false;
  vi.clearAllMocks();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the strip', () => {
  it('changes nothing in the DOM where nothing has changed for the reader', async () => {
    act(() => tell({ offset: 900, inside: true }));
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(host, { subtree: true, childList: true, characterData: true, attributes: true });
    act(() => tell({ offset: 900, inside: true, edge: 7 }));
    expect([...seen, ...observer.takeRecords()].filter(({ attributeName }) => attributeName !== 'style')).toEqual([]);
    observer.disconnect();
  });

  it('has a cell for every turn, and grays all but the solo speaker', () => {
    expect(all('.lane > span').length).toBe(transcript.turns.length);
    expect(all('.lane .dim')).toEqual([]);
    show({ solo: 'milo castellan' });
    expect(all('.lane .dim').length).toBe(
      transcript.turns.filter(({ speaker }) => speaker !== 'milo castellan').length,
    );
    expect(new Set(all('.lane > :not(.dim)').map(({ className }) => className))).toEqual(new Set(['slot-1']));
  });

  it('marks quotes in their shape, merged ones with their count, and none whose words are not on the page', () => {
    const at = (offset: number | null, color: 'idea' | 'doubt' = 'idea') => ({ offset, color });
    const end = transcript.text.length;
    show({ quotes: [at(10), at(10), at(11), at(12, 'doubt'), at(end - 5, 'doubt'), at(null)] });
    expect(
      all('.mark').map((mark) => [mark.textContent, mark.querySelector('svg')?.getAttribute('class') ?? null]),
    ).toEqual([
      ['4', null],
      ['', 'shape quote-doubt'],
    ]);
  });

  it('marks each pixel with search hits once', () => {
    expect(all('.hit-mark')).toEqual([]);
    show({ hits: [0, 0, transcript.text.length] });
    expect(
      all('.hit-mark').map(({ style }) => style.insetInlineStart || style.getPropertyValue('inset-inline-start')),
    ).toEqual(['0px', `${WIDTH}px`]);
  });

  it('is a slider that tells the turn, and shows time and reading time left, without a render', () => {
    const turn = transcript.turns[5] as (typeof transcript.turns)[number];
    tell({ offset: turn.start, inside: true });
    const slider = one('[role="slider"]');
    expect(slider.getAttribute('aria-valuenow')).toBe('6');
    expect(slider.getAttribute('aria-valuemax')).toBe(String(transcript.turns.length));
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^≈\d\d:\d\d, [\w ]+, [\w ]+$/);
    expect(slider.getAttribute('aria-valuetext')).toContain(one('.now').textContent);
    expect(one('.left').textContent).toMatch(/^(?:\d+|<1) min left$/);
    expect(one('.strip').hasAttribute('data-shown')).toBe(true);
    tell({ offset: turn.start, inside: false });
    expect(one('.strip').hasAttribute('data-shown')).toBe(false);
  });

  it('has a table twin with one row per turn', () => {
    const rows = all('tbody tr').map((row) => [...row.children].map((cell) => cell.getAttribute('data-words')));
    expect(rows.length).toBe(transcript.turns.length);
    expect(rows[0]).toEqual(['Ada Brennan', 'Intro', '≈00:00', '10']);
  });

  it('has plain bars where it is too narrow for patterns', () => {
    expect(one('.strip').className).toBe('strip');
    act(() => render(null, host));
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 39));
    show();
    expect(one('.strip').className).toBe('strip plain');
  });
});

describe('the pointer on the strip', () => {
  it('opens the card after it has rested for a moment, and not in passing', () => {
    point('pointermove', 600);
    act(() => void vi.advanceTimersByTime(60));
    point('pointerleave', 600);
    act(() => void vi.advanceTimersByTime(200));
    expect(all('.strip-card')).toEqual([]);
    point('pointermove', 600);
    act(() => void vi.advanceTimersByTime(71));
    expect(one('.strip-card').textContent).toMatch(/≈\d\d:\d\d.*“.+”$/);
    expect(all('.at').length).toBe(1);
  });

  it('travels on a click, and does not scrub', () => {
    point('pointerdown', 0);
    point('pointermove', 2);
    point('pointerup', 2);
    expect(onScrub).not.toHaveBeenCalled();
    expect(onTravel).toHaveBeenCalledOnce();
    expect(onTravel.mock.lastCall?.[0]).toBeLessThan(50);
  });

  it('scrubs while it drags, and travels where it is let go', () => {
    point('pointerdown', 100);
    for (const x of [300, 500, 900]) point('pointermove', x);
    const offsets = onScrub.mock.calls.map(([offset]) => offset as number);
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
    expect(offsets.length).toBe(3);
    expect(onTravel).not.toHaveBeenCalled();
    point('pointerup', 900);
    expect(onTravel).toHaveBeenCalledExactlyOnceWith(offsets[2]);
  });

  it('ends a drag without traveling when the browser takes it away, or on Escape', () => {
    point('pointerdown', 100);
    point('pointermove', 300);
    point('pointercancel', 300);
    point('pointerup', 300);
    point('pointerdown', 100);
    point('pointermove', 500);
    press('Escape');
    expect(all('.strip-card')).toEqual([]);
    point('pointerup', 500);
    expect(onTravel).not.toHaveBeenCalled();
  });

  it('leads to a quote by its mark, but only in the row of marks', () => {
    const offset = Math.floor(transcript.text.length / 2);
    show({ quotes: [{ offset, color: 'idea' }] });
    const x = Number.parseFloat(
      one('.mark').style.insetInlineStart || one('.mark').style.getPropertyValue('inset-inline-start'),
    );
    point('pointerdown', x + 4, 44);
    point('pointerup', x + 4, 44);
    expect(onTravel).toHaveBeenLastCalledWith(offset);
    point('pointerdown', x + 4, 20);
    point('pointerup', x + 4, 20);
    expect(onTravel.mock.lastCall?.[0]).not.toBe(offset);
  });

  it('F35 does nothing when its events are made by scripts', () => {
    allow.synthetic = false;
    point('pointerdown', 100);
    point('pointermove', 300);
    point('pointerup', 300);
    press('End');
    expect([onScrub.mock.calls, onTravel.mock.calls, all('.strip-card')]).toEqual([[], [], []]);
  });
});

describe('the keys of the strip', () => {
  it('travel by turn and topic, and leave combinations to the browser', () => {
    const { turns } = transcript;
    tell({ offset: turns[1]?.start ?? 0, inside: true });
    press('ArrowRight');
    expect(onTravel).toHaveBeenLastCalledWith(turns[2]?.start);
    press('ArrowRight', { shiftKey: true });
    expect(onTravel).toHaveBeenLastCalledWith(analysis.topics[1]?.start);
    press('End');
    expect(onTravel).toHaveBeenLastCalledWith(turns.at(-1)?.start);
    onTravel.mockClear();
    press('ArrowLeft', { altKey: true });
    press('ArrowDown');
    expect(onTravel).not.toHaveBeenCalled();
  });
});
