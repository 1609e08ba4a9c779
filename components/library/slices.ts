import type { LibraryGroup } from '../../utils/presenters/library-groups';
import type { SearchEntry } from '../../utils/quotes/search';

/** Rows that are drawn together. */
export const SLICE = 20;

/** Some rows of a group. `from` counts all rows of the list. */
export interface Stretch {
  group: LibraryGroup;
  entries: readonly SearchEntry[];
  from: number;
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
      for (let i = 0; i < entries.length; i += SLICE)
        parts.push({ group, entries: entries.slice(i, i + SLICE), from: from + i });
      blocks.push({ kind: 'large', group, parts });
    } else {
      small.push({ group, entries, from });
      rows += entries.length;
      if (rows >= SLICE) flush();
    }
    from += entries.length;
  }
  flush();
  return blocks;
}

/** px of a row without its words, of one line of them, of a group's head. */
const ROW = 61;
const LINE = 28;
const HEAD = 66;
const LETTERS_A_LINE = 62;

/** About how high it will be, until it has been drawn once. */
export function estimate(parts: readonly Stretch[], heads: boolean): number {
  const rows = parts.flatMap(({ entries }) => entries);
  const lines = rows.reduce((sum, { quote }) => sum + Math.ceil(quote.anchor.exact.length / LETTERS_A_LINE), 0);
  const notes = rows.filter(({ quote }) => quote.note !== '').length;
  return rows.length * ROW + (lines + notes) * LINE + (heads ? parts.length * HEAD : 0);
}
