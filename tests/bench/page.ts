/** Runs inside Chromium: the product's own modules, the two peers and the minimum, on one page. */
import { Readability } from '@mozilla/readability';
import Mark from 'mark.js';
import { analyze, analyzeInSteps } from '../../utils/analysis/analyze';
import { warmUpTranscript } from '../../utils/analysis/warm-up';
import type { Work } from '../../utils/analysis/work';
import { paintSpeakers } from '../../utils/page/colors';
import { PAGE_NAMES } from '../../utils/page/page-names';
import { measureRoom } from '../../utils/page/room';
import { adoptSheet } from '../../utils/page/style-sheet';
import { measureTheme } from '../../utils/page/theme';
import { initialsOf } from '../../utils/presenters/initials';
import { pageStyles } from '../../utils/presenters/look/page-styles';
import { roomStyles } from '../../utils/presenters/look/room-styles';
import { pickSite } from '../../utils/sites';
import type { Transcript } from '../../utils/transcript/model';

declare const gc: () => void;

/** Something to measure. */
interface Operation {
  name: string;
  /** Not measured. Prepares fresh input for each run. */
  before?: () => unknown;
  work: (prepared: never) => unknown;
  /** Not measured. Undoes the work. */
  after?: () => void;
  /** Measures until the frame that shows the work has been drawn. */
  frame?: true;
}

const WARM_UP = 3;

/** Repeats the page's conversation: its turns, `times` times over, with a unique token in each paragraph. */
export function enlarge(times: number, url: string): { paragraphs: number; characters: number } {
  const reading = read(url);
  const elements = [...new Set(reading.pageText.paragraphs.map(({ element }) => element))];
  const last = elements.at(-1);
  if (last === undefined) throw new Error('The page has no conversation.');
  const copies = document.createDocumentFragment();
  for (let copy = 1; copy < times; copy++) {
    elements.forEach((element, index) => {
      const paragraph = element.cloneNode(true) as Element;
      paragraph.append(` Token${copy}x${index}.`);
      copies.append(paragraph);
    });
  }
  last.after(copies);
  const { text, turns } = read(url).transcript;
  return { paragraphs: turns.length, characters: text.length };
}

function read(url: string) {
  const reading = pickSite(url)?.read(document, url);
  if (!reading) throw new Error(`Not read: ${url}`);
  return reading;
}

/** The page's transcript as it is sent to the background. */
export function transcriptOf(url: string): Transcript {
  return read(url).transcript;
}

/** A short talk other than the measured one. What is alive after reading it belongs to the program. */
export { warmUpTranscript };

let reading: Work<unknown> | null = null;

/**
 * Continues the analysis of `transcript` for up to `breaks` breaks. Returns how many it took before it was finished.
 */
export function analyzeOn(transcript: Transcript, breaks: number): number {
  reading ??= analyzeInSteps(transcript);
  for (let taken = 0; taken < breaks; taken++) {
    if (!reading.next().done) continue;
    reading = null;
    return taken;
  }
  return breaks;
}

/** The minimum: joins all text of the page, as any reader of the page must do. */
function walk(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) parts.push((node as Text).data);
  return parts.join('');
}

function operations(url: string): Operation[] {
  const site = pickSite(url);
  if (site === null) throw new Error(`No site for ${url}`);
  const { transcript, pageText } = read(url);
  const initials = initialsOf(transcript.speakers);
  const looks = new Map(transcript.speakers.map(({ id }, slot) => [id, { slot, initials: initials.get(id) ?? '' }]));
  const column = pageText.paragraphs[0]?.element ?? document.body;
  const names = transcript.speakers.map(({ name }) => name);
  const marker = new Mark(document.body);
  let colors = new AbortController();

  return [
    { name: 'walk', work: walk },
    { name: 'detection', work: () => site.detect(document, url) },
    { name: 'reading', work: () => site.read(document, url) },
    { name: 'analysis', work: () => analyze(transcript) },
    {
      name: 'coloring',
      frame: true,
      before: () => {
        colors = new AbortController();
      },
      work: () => {
        const { gutter } = measureRoom(column, 'end');
        const room = roomStyles({ gutter, barHeight: 0, names: PAGE_NAMES });
        const css = `${pageStyles({ theme: measureTheme(column), highlightsInherit: true, names: PAGE_NAMES })}\n${room}`;
        paintSpeakers({ pageText, turns: transcript.turns, looks }, colors.signal);
        adoptSheet(css, colors.signal);
      },
      after: () => colors.abort(),
    },
    { name: 'an idle frame', frame: true, work: () => undefined },
    {
      name: 'Readability parse',
      before: () => document.cloneNode(true),
      work: (copy) => new Readability(copy).parse(),
    },
    {
      name: 'mark.js, names',
      frame: true,
      work: () => marker.mark(names, { separateWordSearch: false }),
      after: () => marker.unmark(),
    },
  ];
}

/** The time from the start of a frame until the browser has drawn what `work` changed in it. */
function untilDrawn(work: () => void): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      port1.onmessage = () => done(performance.now() - start);
      work();
      port2.postMessage(null);
    });
  });
}

/**
 * One run, after a garbage collection: the collection drops the JavaScript wrappers of the page's nodes, as on a page
 * that has just loaded.
 */
async function once({ before, work, after, frame }: Operation): Promise<number> {
  const prepared = before?.() as never;
  gc();
  let time: number;
  if (frame) time = await untilDrawn(() => work(prepared));
  else {
    const start = performance.now();
    work(prepared);
    time = performance.now() - start;
  }
  after?.();
  // The undo must be drawn before the next run starts.
  if (after) await untilDrawn(() => undefined);
  return time;
}

function shuffled<T>(list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** Times of each operation in ms: `rounds` runs each, in a new order every round, with a clean heap before each run. */
export async function measure(url: string, rounds: number): Promise<Record<string, number[]>> {
  const all = operations(url);
  for (let i = 0; i < WARM_UP; i++) for (const operation of all) await once(operation);
  const times: Record<string, number[]> = Object.fromEntries(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const operation of shuffled(all)) {
      times[operation.name]?.push(await once(operation));
    }
  }
  return times;
}
