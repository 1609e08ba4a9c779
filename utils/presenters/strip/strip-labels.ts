/** Least distance between two labels, in px. */
const GAP_PX = 12;
/** Longer labels are shortened with an ellipsis, so that one does not take the room of several. */
const MOST_PX = 240;
/** Where less than this is left before the end of the lane, no label begins. */
const LEAST_PX = 48;

/** A label: where it begins on the lane, and how wide its words are, in px. */
export interface StripLabel {
  x: number;
  width: number;
}

/**
 * How much room each label gets, in px; null for those that are dropped. Of two that would meet the later one is
 * dropped, except that the label at the very start, which marks nothing but the start, gives way.
 * @param labels in order
 * @param end of the lane, in px
 */
export function labelRooms(labels: readonly StripLabel[], end: number): (number | null)[] {
  let free = 0;
  return labels.map(({ x, width }, i) => {
    const next = labels[i + 1];
    if (i === 0 && x === 0 && next !== undefined && width + GAP_PX > next.x) return null;
    const room = Math.min(width, MOST_PX, end - x);
    if (x < free || room < Math.min(width, LEAST_PX)) return null;
    free = x + room + GAP_PX;
    return room;
  });
}
