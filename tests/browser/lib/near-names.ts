/** An episode much longer than the window, and which of its printed names are painted. For both browsers. */
import { fixture } from '../../support/sample';

const sample = fixture('sample-episode');
/** One paragraph of the conversation, from its printed name on. */
const TURN = /<p><strong>[^<]+:<\/strong>[\s\S]*?<\/p>/g;

/** How many times over the long episode has the conversation of the sample. */
export const TIMES = 10;
/** More names than are near any window of a usual size. */
export const FEW = 110;

/**
 * The sample with its conversation `TIMES` times over, in different words each time.
 * @param wrap puts the copies into other markup
 */
export function longEpisode(wrap = (copies: string) => copies): { url: string; html: string } {
  const turns = sample.html.match(TURN) ?? [];
  const last = turns.at(-1) ?? '';
  const copies = Array.from({ length: TIMES - 1 }, (_, copy) =>
    turns.map((turn, at) => turn.replace('</p>', ` Token${copy}x${at}.</p>`)).join('\n'),
  );
  return { url: `${sample.url}-long`, html: sample.html.replace(last, `${last}\n${wrap(copies.join('\n'))}`) };
}

export interface Names {
  /** Names in the window that are not painted. */
  missed: string[];
  /** Number of names in the window. */
  seen: number;
  /** Number of painted names on the whole page. */
  painted: number;
}

/** Runs in the page: the names as they are painted now. */
export function namesNow(): Names {
  const painted = [...CSS.highlights].flatMap(([key, ranges]) => (/^roundtable-name-/.test(key) ? [...ranges] : []));
  const nodes = new Set(painted.map(({ startContainer }) => startContainer));
  const seen = [...document.querySelectorAll('main p > strong:first-child')].filter((name) => {
    const { top, bottom, height } = name.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight && name.textContent?.endsWith(':');
  });
  const missed = seen.filter(({ firstChild }) => firstChild !== null && !nodes.has(firstChild));
  return { missed: missed.map(({ textContent }) => `${textContent}`), seen: seen.length, painted: painted.length };
}

/**
 * From now on, adds up the names of every frame in which something is scrolled, as they are just before it is drawn.
 * @param page in either browser
 */
export async function watchAllFrames(page: {
  evaluate(watch: (look: string) => void, look: string): Promise<unknown>;
}): Promise<void> {
  await page.evaluate(watchNames, String(namesNow));
}

/** Runs in the page: `allNames` is what is added up. */
function watchNames(look: string): void {
  const now = new Function(`return (${look})()`) as () => Names;
  const all: Names = { missed: [], seen: 0, painted: 0 };
  Object.assign(globalThis, { allNames: all });
  const add = () => {
    const { missed, seen, painted } = now();
    all.missed.push(...missed);
    all.seen += seen;
    all.painted = Math.max(all.painted, painted);
  };
  // Asked for after the extension's own.
  addEventListener('scroll', () => requestAnimationFrame(add), { capture: true });
}

/** Runs in the page: what has been added up since `watchAllFrames`. */
export const namesOfAllFrames = (): Names => (globalThis as unknown as { allNames: Names }).allNames;
