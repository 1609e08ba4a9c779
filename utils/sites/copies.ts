import type { RegionBlock } from './transcript-region';

/** Share of the paragraphs of one copy that the other has. */
const ALIKE = 0.9;
/** Paragraphs that are not printed twice by chance. */
const ENOUGH = 3;

type Copy = readonly RegionBlock[];

/**
 * A page may print its talk once for wide windows and once for narrow ones: each copy by itself, in the order of the
 * page; what stands between two belongs to none. All blocks when there is no second.
 */
export function copiesOf(blocks: Copy): Copy[] {
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

/** The first one in sight; the first of all while none is, as in a closed accordion. */
export function inSight(elements: readonly Element[]): Element | undefined {
  return elements.find((element) => element.checkVisibility()) ?? elements[0];
}
