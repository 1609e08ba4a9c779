import type { ComponentChildren } from 'preact';
import type { LibraryGroup } from '../../utils/presenters/library-groups';
import type { SearchEntry } from '../../utils/quotes/search';

/** Rows that are drawn together. */
export const SLICE = 20;

/** Some rows of a group. `from` counts all rows of the list. */
export interface Stretch {
  group: LibraryGroup;
  entries: readonly SearchEntry[];
  from: number;
  /** About how high its rows are, px. */
  height: number;
}

/**
 * What is drawn and taken away as one: many small groups, or a part of one that is large, whose head is drawn all the
 * time so that it can stay in view.
 */
export type Block = { kind: 'small'; parts: Stretch[] } | { kind: 'large'; group: LibraryGroup; parts: Stretch[] };

export function blocksOf(groups: readonly LibraryGroup[]): Block[] {
  const blocks: Block[] = [];
  let small: Stretch[] = [];
  let rows = 0;
  let from = 0;
  const flush = () => {
    if (small.length > 0) blocks.push({ kind: 'small', parts: small });
    small = [];
    rows = 0;
  };
  for (const group of groups) {
    const { entries } = group;
    if (entries.length > SLICE) {
      flush();
      const parts: Stretch[] = [];
      for (let i = 0; i < entries.length; i += SLICE) parts.push(stretch(group, entries.slice(i, i + SLICE), from + i));
      blocks.push({ kind: 'large', group, parts });
    } else {
      small.push(stretch(group, entries, from));
      rows += entries.length;
      if (rows >= SLICE) flush();
    }
    from += entries.length;
  }
  flush();
  return blocks;
}

function stretch(group: LibraryGroup, entries: readonly SearchEntry[], from: number): Stretch {
  return { group, entries, from, height: heightOf(entries) };
}

/** px of a row without its words, of one line of them, of a group's head. */
const ROW = 61;
const LINE = 28;
export const HEAD = 66;
const LETTERS_A_LINE = 62;

/** About how high these rows will be, until they have been drawn once: px. Asked of every row at every key. */
function heightOf(entries: readonly SearchEntry[]): number {
  let height = entries.length * ROW;
  for (const { quote } of entries) {
    height += Math.ceil(quote.anchor.exact.length / LETTERS_A_LINE) * LINE;
    if (quote.note !== '') height += LINE;
  }
  return height;
}

/** About how high a slice of these parts will be: px. */
export function estimate(parts: readonly Stretch[], heads: boolean): number {
  return parts.reduce((sum, { height }) => sum + height + (heads ? HEAD : 0), 0);
}

/** Slices that are drawn one by one; more of them are bundled. */
export const MANY = 30;

/** Something of the list that can be drawn, with the rows it holds and about how high it is. */
export interface Drawn {
  from: number;
  to: number;
  height: number;
  draw(): ComponentChildren;
}

/** The rows that some stretches hold together. */
export function reach(parts: readonly Stretch[]): { from: number; to: number } {
  const last = parts.at(-1);
  return { from: parts[0]?.from ?? 0, to: last === undefined ? 0 : last.from + last.entries.length };
}

/** Neighbors together, so many at a time. */
export function bundled(all: readonly Drawn[], size: number): Drawn[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => {
    const some = all.slice(i * size, (i + 1) * size);
    return {
      from: some[0]?.from ?? 0,
      to: some.at(-1)?.to ?? 0,
      height: some.reduce((sum, { height }) => sum + height, 0),
      draw: () => some.map(({ draw }) => draw()),
    };
  });
}
