import type { LibraryGroup } from '../../utils/presenters/library-groups';
import type { SearchEntry } from '../../utils/quotes/search';

/** Rows that are drawn together: about what a window holds. */
export const SLICE = 10;

/** Parts that stand beside each other; more of them are bundled: thousands of empty places cost as much as rows do. */
const MANY = 12;

/** Rows of one group that follow each other. `from` counts all rows of the list. */
export interface Stretch {
  group: LibraryGroup;
  entries: readonly SearchEntry[];
  from: number;
}

/** Where something stands in the list: the rows [from, to), and about how far down and how high it is, px. */
export interface Extent {
  from: number;
  to: number;
  top: number;
  height: number;
}

/**
 * A piece of the list. `rows` and `bundle` are drawn and taken away as one; the head of a `group` that is cut into
 * several parts is drawn with the first of them and stays in view.
 */
export type Part = Extent &
  (
    | { kind: 'rows'; stretches: readonly Stretch[]; heads: boolean }
    | { kind: 'group'; group: LibraryGroup; parts: readonly Part[] }
    | { kind: 'bundle'; parts: readonly Part[] }
  );

/** The list in parts, small groups together, large ones cut, so that nowhere many stand beside each other. */
export function partsOf(groups: readonly LibraryGroup[]): Part[] {
  const parts: Part[] = [];
  let small: Stretch[] = [];
  let rows = 0;
  let from = 0;
  let top = 0;
  const row = rowHeight(groups);
  const add = (part: Part) => {
    parts.push(part);
    top += part.height;
  };
  const flush = () => {
    if (small.length > 0) add(rowsOf(small, { heads: true, top, row }));
    small = [];
    rows = 0;
  };
  for (const group of groups) {
    const { entries } = group;
    if (rows + entries.length > SLICE) flush();
    if (entries.length > SLICE) add(cut(group, { from, top, row }));
    else {
      small.push({ group, entries, from });
      rows += entries.length;
    }
    from += entries.length;
  }
  flush();
  return bundled(parts);
}

/** A group of more rows than are drawn together. */
function cut(group: LibraryGroup, { from, top, row }: { from: number; top: number; row: number }): Part {
  const parts: Part[] = [];
  let bottom = top + HEAD;
  for (let i = 0; i < group.entries.length; i += SLICE) {
    const part = rowsOf([{ group, entries: group.entries.slice(i, i + SLICE), from: from + i }], {
      heads: false,
      top: bottom,
      row,
    });
    parts.push(part);
    bottom += part.height;
  }
  return {
    kind: 'group',
    group,
    parts: bundled(parts),
    from,
    to: from + group.entries.length,
    top,
    height: bottom - top,
  };
}

/** Neighbors together, and those again, until few are left. */
function bundled(parts: readonly Part[]): Part[] {
  if (parts.length <= MANY) return [...parts];
  const bundles: Part[] = [];
  for (let i = 0; i < parts.length; i += MANY) {
    const some = parts.slice(i, i + MANY);
    const [first, last] = [some[0] as Part, some.at(-1) as Part];
    const height = last.top + last.height - first.top;
    bundles.push({ kind: 'bundle', parts: some, from: first.from, to: last.to, top: first.top, height });
  }
  return bundled(bundles);
}

/** @param row about how high each is, px */
function rowsOf(
  stretches: readonly Stretch[],
  { heads, top, row }: { heads: boolean; top: number; row: number },
): Part {
  const last = stretches.at(-1) as Stretch;
  const [from, to] = [(stretches[0] as Stretch).from, last.from + last.entries.length];
  const height = (to - from) * row + (heads ? stretches.length * HEAD : 0);
  return { kind: 'rows', stretches, heads, from, to, top, height };
}

/** px of a row without its words, of one line of them, of a group's head. */
const ROW = 61;
const LINE = 28;
const HEAD = 66;
const LETTERS_A_LINE = 62;

/** Rows that are looked at to tell how high a row is: of tens of thousands, at every key, all would take too long. */
const SAMPLE = 400;

/** About how high a row of this list is, until it has been drawn: px, the mean of rows from everywhere in it. */
function rowHeight(groups: readonly LibraryGroup[]): number {
  const step = Math.ceil(groups.reduce((sum, { entries }) => sum + entries.length, 0) / SAMPLE);
  let lines = 0;
  let seen = 0;
  let next = 0;
  for (const { entries } of groups) {
    for (; next < entries.length; next += step) {
      lines += Math.ceil((entries[next] as SearchEntry).own.length / LETTERS_A_LINE);
      seen++;
    }
    next -= entries.length;
  }
  return Math.round(ROW + LINE * (lines / Math.max(1, seen)));
}
