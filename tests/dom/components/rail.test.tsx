import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rail } from '../../../components/rail/Rail';
import type { RailProps } from '../../../components/rail/rail-props';
import { allow } from '../../../components/ui/trusted';
import { presentOutline } from '../../../utils/presenters/outline';
import { assignSlots } from '../../../utils/presenters/slots';
import { presentSpeakers } from '../../../utils/presenters/speakers';
import { sample } from '../../tools/gallery/sample';

const { transcript, analysis } = sample();
const { slots } = assignSlots(
  analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role })),
  new Map(),
);
const callbacks = {
  onTravel: vi.fn(),
  onSolo: vi.fn(),
  onNextTurn: vi.fn(),
  onTab: vi.fn(),
  onOpen: vi.fn(),
  onSheet: vi.fn(),
  onSide: vi.fn(),
};
const base: RailProps = {
  ...{ outline: presentOutline(transcript, analysis, slots), speakers: presentSpeakers(transcript, analysis, slots) },
  ...{
    here: null,
    solo: null,
    tab: 'outline',
    open: true,
    sheetOpen: false,
    side: 'end',
    layout: 'rail',
    theme: 'light',
    density: 'comfortable',
  },
  ...callbacks,
};

let host: HTMLElement;
let root: ShadowRoot;
const show = (props: Partial<RailProps> = {}) => act(() => render(<Rail {...base} {...props} />, root));
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => all(selector)[0] as HTMLElement;
const named = (name: string) =>
  all('button').find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name) as HTMLElement;
const press = (target: Element, key: string) =>
  act(
    () =>
      void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true })),
  );
const click = (target: Element) =>
  act(() => void target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));

beforeEach(() => {
  allow.synthetic = true;
  host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
});
afterEach(async () => {
  await act(() => render(null, root));
  host.remove();
  vi.clearAllMocks();
});

describe('trust', () => {
  it('ignores every click a script makes, and arrow keys in the tab list', async () => {
    allow.synthetic = false;
    const states: Partial<RailProps>[] = [
      {},
      { tab: 'speakers', solo: 'ines thorvald' },
      { open: false },
      { layout: 'bar' },
      { layout: 'corner' },
      { layout: 'bar', sheetOpen: true },
    ];
    for (const state of states) {
      await show(state);
      for (const button of all('button, dialog')) await click(button);
      for (const tab of all('[role="tab"]')) await press(tab, 'ArrowRight');
    }
    for (const callback of Object.values(callbacks)) expect(callback).not.toHaveBeenCalled();
  });
});

describe('tabs', () => {
  it('are one tab stop; arrows, Home and End choose and wrap', async () => {
    await show();
    const [outline, speakers] = all('[role="tab"]') as [HTMLElement, HTMLElement];
    expect([outline.tabIndex, speakers.tabIndex]).toEqual([0, -1]);
    expect(outline.getAttribute('aria-selected')).toBe('true');
    expect(one('[role="tabpanel"]').getAttribute('aria-labelledby')).toBe(outline.id);
    outline.focus();
    await press(outline, 'ArrowLeft');
    expect(root.activeElement).toBe(speakers);
    expect(callbacks.onTab).toHaveBeenLastCalledWith('speakers');
    await show({ tab: 'speakers' });
    expect([outline.tabIndex, speakers.tabIndex]).toEqual([-1, 0]);
    await press(speakers, 'Home');
    expect(callbacks.onTab).toHaveBeenLastCalledWith('outline');
    await show({ tab: 'outline' });
    await press(outline, 'End');
    expect(callbacks.onTab).toHaveBeenLastCalledWith('speakers');
  });

  it('leave keys with modifiers to the browser', async () => {
    await show();
    const tab = one('[role="tab"]');
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    await act(() => void tab.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(callbacks.onTab).not.toHaveBeenCalled();
  });
});

describe('outline', () => {
  it('travels, and says where you are in words and to assistive technology', async () => {
    await show({ here: 2 });
    const rows = all('.topic');
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, null, 'location', null]);
    expect(rows[2]?.textContent).toContain('You are here');
    expect(rows[2]?.getAttribute('aria-description')).toContain('Milo Castellan 40 %');
    await click(rows[1] as HTMLElement);
    expect(callbacks.onTravel).toHaveBeenCalledWith(base.outline.topics[1]?.offset);
  });

  it('is one tab stop that begins where you are', async () => {
    await show({ here: 1 });
    const rows = all('.topic');
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1, -1]);
    rows[1]?.focus();
    await press(rows[1] as HTMLElement, 'ArrowDown');
    expect(root.activeElement).toBe(rows[2]);
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, -1, 0, -1]);
    await press(rows[2] as HTMLElement, 'End');
    await press(rows[3] as HTMLElement, 'ArrowDown');
    expect(root.activeElement).toBe(rows[0]);
  });
});

describe('the place in the outline', () => {
  const rect = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;
  const arrange = async () => {
    await show({ here: 0 });
    const scroller = one('.body');
    scroller.getBoundingClientRect = () => rect(100, 300);
    (all('.row')[3] as HTMLElement).getBoundingClientRect = () => rect(320, 400);
    return scroller;
  };

  it('comes into view as the reader scrolls the page', async () => {
    const scroller = await arrange();
    await show({ here: 3 });
    expect(scroller.scrollTop).toBe(100);
  });

  it('stays where it is while the reader is in the list', async () => {
    const scroller = await arrange();
    all('.topic')[0]?.focus();
    await show({ here: 3 });
    expect(scroller.scrollTop).toBe(0);
  });
});

describe('speakers', () => {
  it('switches solo on, off, and to the next turn', async () => {
    await show({ tab: 'speakers' });
    const ines = all('.speaker')[2] as HTMLElement;
    expect(ines.getAttribute('aria-pressed')).toBe('false');
    await click(ines);
    expect(callbacks.onSolo).toHaveBeenLastCalledWith('ines thorvald');
    await show({ tab: 'speakers', solo: 'ines thorvald' });
    expect(ines.getAttribute('aria-pressed')).toBe('true');
    await click(named('Next turn'));
    expect(callbacks.onNextTurn).toHaveBeenCalledWith('ines thorvald');
    await click(ines);
    expect(callbacks.onSolo).toHaveBeenLastCalledWith(null);
  });

  it('tells screen readers when solo begins and ends, but not what they find on arrival', async () => {
    await show({ solo: 'milo castellan' });
    expect(one('[role="status"]').textContent).toBe('');
    await show({ solo: 'ines thorvald' });
    expect(one('[role="status"]').textContent).toBe('Only Ines Thorvald. Escape shows everyone.');
    await show({ solo: null });
    expect(one('[role="status"]').textContent).toBe('Everyone is shown.');
  });

  it('offers the way out of solo in every tab, with its key', async () => {
    await show({ solo: 'ines thorvald' });
    expect(one('.footer').textContent).toBe('Only Ines. Show everyone Esc');
    await click(named('Show everyone'));
    expect(callbacks.onSolo).toHaveBeenCalledWith(null);
  });
});

describe('forms', () => {
  it('puts a way to the rail first', async () => {
    await show();
    expect(all('button')[0]?.textContent).toBe('Roundtable rail');
    await click(all('button')[0] as HTMLElement);
    expect(root.activeElement).toBe(one('[role="tab"]'));
  });

  it('folds and opens without losing the focus', async () => {
    callbacks.onOpen.mockImplementation((open: boolean) => show({ open }));
    await show();
    await click(named('Fold rail'));
    expect(root.activeElement).toBe(named('Open Roundtable rail'));
    await click(named('Open Roundtable rail'));
    expect(root.activeElement).toBe(one('[role="tab"]'));
  });

  it('takes no focus when the page, not the reader, folds it', async () => {
    await show();
    await show({ open: false });
    expect(root.activeElement).toBeNull();
  });

  it('moves to the other side', async () => {
    await show({ side: 'start' });
    await click(named('Move rail to the other side'));
    expect(callbacks.onSide).toHaveBeenCalledWith('end');
  });

  it('in a narrow window is a bar with the chapter, and a sheet that closes after travel', async () => {
    await show({ layout: 'bar', here: 1 });
    expect(one('.bottom-bar').textContent).toBe('Harbor lights');
    await click(one('.bottom-bar'));
    expect(callbacks.onSheet).toHaveBeenLastCalledWith(true);
    await show({ layout: 'bar', here: 1, sheetOpen: true });
    expect(one('dialog').hasAttribute('open')).toBe(true);
    expect(all('[role="status"]')).toHaveLength(1);
    await click(all('.topic')[3] as HTMLElement);
    expect(callbacks.onSheet).toHaveBeenLastCalledWith(false);
    expect(callbacks.onTravel).toHaveBeenCalledWith(base.outline.topics[3]?.offset);
  });

  it('closes the sheet on Escape and on the scrim, not on a click inside', async () => {
    await show({ layout: 'corner', sheetOpen: true });
    await click(one('.meta'));
    expect(callbacks.onSheet).not.toHaveBeenCalled();
    await act(() => void one('dialog').dispatchEvent(new Event('cancel', { cancelable: true })));
    await click(one('dialog'));
    expect(callbacks.onSheet.mock.calls).toEqual([[false], [false]]);
  });

  it('has nothing in it that cannot be named', async () => {
    for (const state of [
      {},
      { open: false },
      { layout: 'bar' },
      { layout: 'corner' },
      { tab: 'speakers' },
    ] as Partial<RailProps>[]) {
      await show(state);
      for (const button of all('button'))
        expect(button.getAttribute('aria-label') ?? button.textContent).toMatch(/\p{L}/u);
    }
  });
});
