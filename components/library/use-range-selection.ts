import { useState } from 'preact/hooks';

/**
 * Selects rows one by one, or all from the last one to another.
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
  /** The row at which a range selected with Shift starts; null before the first. */
  const [anchor, setAnchor] = useState<{ list: string; id: string; at: number } | null>(null);
  return {
    /** @param reaches selects everything from the last toggled row to this one */
    toggle: (at: number, reaches: boolean) => {
      const next = new Set(selected);
      const all = ids();
      const id = all[at] as string;
      const from = (anchor?.list === list ? nearest(all, anchor) : null) ?? at;
      if (reaches) for (const each of all.slice(Math.min(from, at), Math.max(from, at) + 1)) next.add(each);
      else if (!next.delete(id)) next.add(id);
      setAnchor({ list, id, at });
      onSelect([...next]);
    },
    /** Adds two neighbors. */
    extend: (from: number, to: number) => onSelect([...selected, ids()[from] as string, ids()[to] as string]),
  };
}

/**
 * Where a row is now, as others may have come or gone above it: of the rows with its id, because a quote may be in several
 * groups, the nearest to where it was. Null when it is gone.
 */
function nearest(ids: readonly string[], { id, at }: { id: string; at: number }): number | null {
  const places = ids.flatMap((each, place) => (each === id ? [place] : []));
  return places.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? null;
}
