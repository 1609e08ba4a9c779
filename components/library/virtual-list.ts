import type { LibraryGroup } from '../../utils/presenters/library/library-groups';
import type { SearchEntry } from '../../utils/quotes/search/search';

/** Rows that are drawn together: about one window of them. */
export const SLICE = 10;

/** Maximum number of sibling parts; more are bundled, because thousands of empty boxes cost as much as rows. */
const MOST_PARTS = 12;

/** Consecutive rows of one group. `from` counts all rows of the list. */
export interface GroupSlice {
  group: LibraryGroup;
  entries: readonly SearchEntry[];
  from: number;
}

/** Position in the list: the rows [from, to), and approximate top and height in px. */
export interface Extent {
  from: number;
  to: number;
  top: number;
  height: number;
}

/**
 * A part of the list. `rows` and `bundle` are drawn and removed as a unit; the heading of a `group` that is cut into
 * several parts is drawn with the first of them and is sticky.
 */
export type Part = Extent &
  (
    | { kind: 'rows'; stretches: readonly GroupSlice[]; heads: boolean }
    | { kind: 'group'; group: LibraryGroup; parts: readonly Part[] }
    | { kind: 'bundle'; parts: readonly Part[] }
  );

/** Divides the list into parts: small groups together, large ones cut, and never many parts side by side. */
export function listPartsOf(groups: readonly LibraryGroup[]): Part[] {
  const parts: Part[] = [];
  let small: GroupSlice[] = [];
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

/** Cuts a group of more rows than are drawn together. */
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

/** Bundles neighboring parts, repeatedly, until few are left. */
function bundled(parts: readonly Part[]): Part[] {
  if (parts.length <= MOST_PARTS) return [...parts];
  const bundles: Part[] = [];
  for (let i = 0; i < parts.length; i += MOST_PARTS) {
    const some = parts.slice(i, i + MOST_PARTS);
    const [first, last] = [some[0] as Part, some.at(-1) as Part];
    const height = last.top + last.height - first.top;
    bundles.push({ kind: 'bundle', parts: some, from: first.from, to: last.to, top: first.top, height });
  }
  return bundled(bundles);
}

/** @param row approximate height of a row, px */
function rowsOf(
  stretches: readonly GroupSlice[],
  { heads, top, row }: { heads: boolean; top: number; row: number },
): Part {
  const last = stretches.at(-1) as GroupSlice;
  const [from, to] = [(stretches[0] as GroupSlice).from, last.from + last.entries.length];
  const height = (to - from) * row + (heads ? stretches.length * HEAD : 0);
  return { kind: 'rows', stretches, heads, from, to, top, height };
}

/** Heights in px: a row without its words, a line of words, a group heading. */
const ROW = 61;
const LINE = 28;
const HEAD = 66;
const LETTERS_A_LINE = 62;
/** Longer texts are folded. */
const MOST_LINES = 10;

/** Number of rows sampled to estimate the row height; tens of thousands on every keystroke would take too long. */
const SAMPLE = 400;

/** Approximate row height of this list in px until it has been drawn: the mean over a sample of rows from all of it. */
function rowHeight(groups: readonly LibraryGroup[]): number {
  const step = Math.ceil(groups.reduce((sum, { entries }) => sum + entries.length, 0) / SAMPLE);
  let lines = 0;
  let seen = 0;
  let next = 0;
  for (const { entries } of groups) {
    for (; next < entries.length; next += step) {
      lines += Math.min(Math.ceil((entries[next] as SearchEntry).own.length / LETTERS_A_LINE), MOST_LINES);
      seen++;
    }
    next -= entries.length;
  }
  return Math.round(ROW + LINE * (lines / Math.max(1, seen)));
}
