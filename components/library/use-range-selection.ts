import { useState } from 'preact/hooks';
import { type Occurrence, placeOf } from './occurrence';

/**
 * Selects rows one by one, or all from the last one to another, by their index.
 * @param selection `list`: identifies the list, because the same index in another list is another quote. `rows`: all,
 * in order; computed only when the reader selects
 */
export function useRangeSelection({
  list,
  rows,
  selected,
  onSelect,
}: {
  list: string;
  rows(): Occurrence[];
  selected: ReadonlySet<string>;
  onSelect(ids: string[]): void;
}) {
  /** Where a range selected with Shift starts; null for the first row. */
  const [anchor, setAnchor] = useState<{ list: string; row: Occurrence | null }>({ list, row: null });
  return {
    /** @param reaches selects everything from the last toggled row to this one */
    toggle: (at: number, reaches: boolean) => {
      const next = new Set(selected);
      const all = rows();
      const row = all[at] as Occurrence;
      // Rows may have come or gone above it.
      const begun = anchor.row === null ? 0 : placeOf(anchor.row, all);
      const from = anchor.list === list && begun >= 0 ? begun : at;
      if (reaches) for (const each of all.slice(Math.min(from, at), Math.max(from, at) + 1)) next.add(each.id);
      else if (!next.delete(row.id)) next.add(row.id);
      setAnchor({ list, row });
      onSelect([...next]);
    },
    /** Adds two neighbors. */
    extend: (from: number, to: number) => {
      const all = rows();
      onSelect([...selected, ...[from, to].map((at) => (all[at] as Occurrence).id)]);
    },
  };
}
