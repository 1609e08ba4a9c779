/** A quote in one of the groups that contain it. */
export interface Occurrence {
  id: string;
  /** Key of the group. */
  group: string;
}

/**
 * Index of its row, -1 when it has none. When the quote has left the group, another of its rows is used, so that its
 * editor stays open.
 */
export function placeOf({ id, group }: Occurrence, rows: readonly Occurrence[]): number {
  const own = rows.findIndex((row) => row.id === id && row.group === group);
  return own >= 0 ? own : rows.findIndex((row) => row.id === id);
}
