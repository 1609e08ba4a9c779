import type { RegionBlock } from './transcript-region';

/** Minimum share of paragraphs that two copies have in common. */
const ALIKE = 0.9;
/** Minimum number of different paragraphs of a copy. */
const ENOUGH = 3;

type Copy = readonly RegionBlock[];

/**
 * The copies of the text, in page order: a page may contain it once for wide windows and once for narrow ones. Blocks
 * between two copies are left out. A single copy with all blocks when the text is not repeated.
 */
export function repeatedTexts(blocks: Copy): Copy[] {
  const texts = blocks.map(({ block }) => block.text.whole.trim());
  const anchor = texts.indexOf(texts[0] as string, 1) > 0 ? 0 : blocks.findIndex(({ label }) => label !== null);
  const starts = texts.flatMap((text, index) =>
    index > anchor && text === texts[anchor] && texts[index + 1] === texts[anchor + 1] ? [index] : [],
  );
  const ends = [...starts, texts.length];
  const sets = ends.map((end, nth) => new Set(texts.slice(starts[nth - 1] ?? anchor, end)));
  const last = sets.at(-1) as Set<string>;
  if (starts.length === 0 || last.size < ENOUGH || !sets.every((set) => areAlike(set, last))) return [blocks];
  return ends.map((end, nth) => {
    let to = end;
    while (!last.has(texts[to - 1] as string)) to--;
    return blocks.slice(starts[nth - 1] ?? 0, to);
  });
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].filter((text) => other.has(text)).length >= Math.max(one.size, other.size) * ALIKE;
}

/** The first visible element; if none is visible, as in a closed accordion, the first element. */
export function firstVisible(elements: readonly Element[]): Element | undefined {
  return elements.find((element) => element.checkVisibility()) ?? elements[0];
}
