import { useState } from 'preact/hooks';

/**
 * Selects rows one by one, or all from the last one to another, by their index.
 * @param selection `list`: identifies the list, because the same index in another list is another quote. `ids`: those of
 * all rows, in order; computed only when the reader selects
 */
export function useRangeSelection({
  list,
  ids,
  selected,
  onSelect,
}: {
  list: string;
  ids(): string[];
  selected: ReadonlySet<string>;
  onSelect(ids: string[]): void;
}) {
  /** Where a range selected with Shift starts. */
  const [anchor, setAnchor] = useState({ list, at: 0 });
  return {
    /** @param reaches selects everything from the last toggled row to this one */
    toggle: (at: number, reaches: boolean) => {
      const next = new Set(selected);
      const all = ids();
      const id = all[at] as string;
      const from = anchor.list === list ? anchor.at : at;
      if (reaches) for (const each of all.slice(Math.min(from, at), Math.max(from, at) + 1)) next.add(each);
      else if (!next.delete(id)) next.add(id);
      setAnchor({ list, at });
      onSelect([...next]);
    },
    /** Adds two neighbors. */
    extend: (from: number, to: number) => onSelect([...selected, ids()[from] as string, ids()[to] as string]),
  };
}
