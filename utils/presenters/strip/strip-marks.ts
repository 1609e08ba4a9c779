import type { QuoteColor } from '../../quotes/model/quote';

/** Least distance between the middles of two marks, in px. */
const APART_PX = 9;
/** How far a mark may stand from its place, in px, before it is merged with its neighbors. */
const SPREAD_PX = 6;

/** A quote on the lane. */
export interface QuoteMark {
  /** In px from the start of the lane. */
  x: number;
  color: QuoteColor;
  /** In `Transcript.text`. */
  offset: number;
}

/** One mark for one or more quotes. */
export interface PlacedMark extends Omit<QuoteMark, 'color'> {
  /** Null for quotes of different colors. */
  color: QuoteColor | null;
  /** How many quotes it stands for. */
  count: number;
}

/**
 * Places the marks of quotes so that none covers another: neighbors closer than 9 px spread by up to 6 px, and where
 * that is not enough become one mark with a count.
 * @param marks in order of `x`
 * @param width of the lane in px
 */
export function placeMarks(marks: readonly QuoteMark[], width: number): PlacedMark[] {
  const placed: PlacedMark[][] = [];
  const groups: QuoteMark[][] = [];
  for (const mark of marks) {
    let group = [mark];
    let spread = spreadOut(group, width);
    for (let left = placed.at(-1); left !== undefined && meet(left, spread); left = placed.at(-1)) {
      placed.pop();
      group = [...(groups.pop() ?? []), ...group];
      spread = spreadOut(group, width);
    }
    groups.push(group);
    placed.push(spread);
  }
  return placed.flat();
}

function meet(left: readonly PlacedMark[], right: readonly PlacedMark[]): boolean {
  return (right[0] as PlacedMark).x - (left.at(-1) as PlacedMark).x < APART_PX;
}

/** Neighbors side by side around their middle; one mark for all when one of them would stand too far from its place. */
function spreadOut(group: readonly QuoteMark[], width: number): PlacedMark[] {
  const middle = group.reduce((sum, { x }) => sum + x, 0) / group.length;
  const half = ((group.length - 1) * APART_PX) / 2;
  const from = Math.max(0, Math.min(middle - half, width - 2 * half));
  const spread = group.map((mark, i) => ({ ...mark, x: from + i * APART_PX, count: 1 }));
  if (spread.every(({ x }, i) => Math.abs(x - (group[i] as QuoteMark).x) <= SPREAD_PX)) return spread;
  const { color, offset } = group[0] as QuoteMark;
  const isMixed = group.some((mark) => mark.color !== color);
  return [{ x: middle, offset, color: isMixed ? null : color, count: group.length }];
}

/** The pixel columns in which search hits are marked, each once. @param xs distances from the start of the lane */
export function hitColumns(xs: readonly number[]): number[] {
  return [...new Set(xs.map(Math.floor))];
}
