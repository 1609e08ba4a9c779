/** What the search shows while the reader types and walks, and that older results never replace newer ones. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchTabProps } from '../../../../../components/search/search-props';
import { SearchSession } from '../../../../../entrypoints/episode.content/search/search-session';
import type { Analysis } from '../../../../../utils/analysis/model';
import type { PageReading } from '../../../../../utils/sites';
import type { Span, Transcript } from '../../../../../utils/transcript/model';
import { emptyEpisode } from '../../../../support/episodes';

const SENTENCES = 400;
/** "Word number 7 is rain." by turns of two people, one sentence each. */
function episode(): { transcript: Transcript; analysis: Analysis } {
  let text = '';
  const spans: Span[] = Array.from({ length: SENTENCES }, (_, n) => {
    const start = text.length + (n > 0 ? 2 : 0);
    text += `${n > 0 ? '\n\n' : ''}Word number ${n} is ${n % 2 === 0 ? 'rain' : 'sun'}.`;
    return { start, end: text.length };
  });
  const turns = spans.map((span, n) => ({
    ...span,
    speaker: n % 2 === 0 ? 'ann' : 'bo',
    label: n % 2 === 0 ? 'Ann' : 'Bo',
    paragraphs: [span],
  }));
  const speakers = ['Ann', 'Bo'].map((name) => ({ id: name.toLowerCase(), name, labels: [name] }));
  return {
    transcript: { episode: emptyEpisode(), text, turns, speakers, chapters: [], doubts: [] },
    analysis: {
      sentences: spans.map((span, turn) => ({ ...span, turn })),
      clock: {
        knots: [
          { offset: 0, seconds: 0 },
          { offset: text.length, seconds: 900 },
        ],
        turnSeconds: [],
        duration: 900,
      },
      topics: [],
      questions: [],
      mentions: [],
    } as unknown as Analysis,
  };
}

const { transcript, analysis } = episode();
let leaving: AbortController;
let place: number;
let solo: string | null;
let shown: SearchTabProps;
let said: string[];
const travelTo = vi.fn();
const showEveryone = vi.fn(() => {
  solo = null;
});

function open(): SearchSession {
  return new SearchSession(
    {
      reading: { transcript, pageText: { pointsOf: () => null } } as unknown as PageReading,
      analysis,
      people: [],
      prefix: 'qx',
      travelTo,
      showEveryone,
      ask: vi.fn(),
      solo: () => solo,
      place: () => place,
      show: (change) => {
        shown = change.search;
        if (change.said !== undefined) said.push(change.said);
      },
    },
    leaving.signal,
  );
}
const listed = () => shown.groups.flatMap(({ rows }) => rows.map(({ index }) => index));
const offsetOf = (words: string) => transcript.text.indexOf(words);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  leaving = new AbortController();
  [place, solo, said] = [0, null, []];
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
});

describe('typing', () => {
  it('is shown at once, searched for after a pause, and announced once it rests', () => {
    open().type('rain');
    expect([shown.typed, shown.hits]).toEqual(['rain', []]);
    vi.advanceTimersByTime(119);
    expect(shown.hits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown.hits).toHaveLength(SENTENCES / 2);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(800);
    expect(said).toEqual(['200 hits.']);
  });

  it('only ever shows hits of the newest words', () => {
    const search = open();
    search.type('rain');
    vi.advanceTimersByTime(119);
    search.type('sun');
    vi.advanceTimersByTime(119);
    expect(shown.hits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown.hits[0]).toBe(offsetOf('sun'));
    search.type('snow');
    vi.runAllTimers();
    expect([shown.hits, shown.none?.query]).toEqual([[], 'snow']);
    expect(said).toEqual(['No hits for snow.']);
    search.type('');
    expect([shown.hits, shown.none]).toEqual([[], null]);
  });

  it('ends with the episode', () => {
    open().type('rain');
    leaving.abort();
    vi.runAllTimers();
    expect(shown.hits).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('walking', () => {
  it('starts at the reader’s place without moving there, then goes to it, on and back, around the end', () => {
    const search = open();
    place = offsetOf('Word number 397');
    search.type('rain');
    expect(search.step(false)).toBe(true);
    expect(shown.current).toBe(199);
    expect(travelTo).toHaveBeenLastCalledWith(transcript.text.lastIndexOf('rain'));
    expect(said).toEqual(['200 of 200. Ann: Word number 398 is rain.']);
    search.step(false);
    expect(shown.current).toBe(0);
    search.step(true);
    expect(shown.current).toBe(199);
  });

  it('begins with Shift at the hit before the reader’s place', () => {
    const search = open();
    place = offsetOf('Word number 100 ');
    search.type('rain');
    search.step(true);
    expect(shown.current).toBe(49);
  });

  it('does nothing without hits', () => {
    const search = open();
    expect(search.step(false)).toBe(false);
    search.type('snow');
    expect(search.step(true)).toBe(false);
    expect(travelTo).not.toHaveBeenCalled();
  });

  it('lists a hundred hits around the current one, more when asked, and moves the list when it is left', () => {
    const search = open();
    place = offsetOf('Word number 200 ');
    search.type('rain');
    search.search();
    expect([listed()[0], listed().length, shown.earlier, shown.later]).toEqual([80, 100, 80, 20]);
    shown.onMore('later');
    expect([listed()[0], listed().length, shown.later]).toEqual([80, 120, 0]);
    shown.onMore('earlier');
    expect([listed()[0], listed().length, shown.earlier]).toEqual([0, 200, 0]);
    search.type('word');
    search.search();
    shown.onGo(0);
    expect(listed()).toContain(0);
    shown.onStep(true);
    expect(listed()).toContain(SENTENCES - 1);
  });
});

it('in solo searches one person, and a step to everyone ends solo', () => {
  const search = open();
  solo = 'bo';
  search.type('rain');
  search.search();
  expect(shown.none?.steps.map(({ label }) => label)).toEqual(['Search everyone']);
  shown.onTry(shown.none?.steps[0] as NonNullable<SearchTabProps['none']>['steps'][0]);
  expect(showEveryone).toHaveBeenCalledOnce();
  expect([shown.typed, shown.hits.length]).toEqual(['rain', SENTENCES / 2]);
});
