import { firstWhere } from '../../lib/binary-search';
import { spanAt } from '../../transcript/spans';
import type { StripTurn } from './strip';

/** The smallest share of the lane a cell gets, in px: one for its color, one for the gap after it. */
const LEAST_PX = 2;

/** A stretch of the lane: one turn, or several where the lane is too short to tell them apart. */
export interface StripCell extends StripTurn {
  /** Where it begins and where the next one begins, in px from the start of the lane. */
  from: number;
  to: number;
}

/** Maps between places in the talk and places on a lane of a certain width. */
export interface StripScale {
  /** In text order; they fill the lane. Empty when the lane has no width yet. */
  cells: readonly StripCell[];
  /** Distance of an offset in `Transcript.text` from the start of the lane, in px. */
  xOf(offset: number): number;
  /** The offset at a distance from the start of the lane; beyond an end, that end. */
  offsetAt(x: number): number;
}

/**
 * Lays out turns in proportion to their words. A turn too short to be seen is widened at the cost of its neighbors;
 * where there are more turns than the lane has room for, neighbors share a cell, which looks like the one who says
 * most. Linear in the number of turns.
 * @param width of the lane in px
 */
export function stripScale(turns: readonly StripTurn[], width: number): StripScale {
  const cells = place(groups(turns, Math.floor(width / LEAST_PX)), Math.floor(width));
  return {
    cells,
    xOf(offset) {
      const cell = cells[spanAt(cells, offset)];
      if (cell === undefined) return 0;
      const { start, end, from, to } = cell;
      return from + (to - from) * within((offset - start) / (end - start));
    },
    offsetAt(x) {
      const cell = cells[Math.max(0, firstWhere(cells.length, (i) => (cells[i] as StripCell).from > x) - 1)];
      if (cell === undefined) return 0;
      const { start, end, from, to } = cell;
      return Math.max(start, Math.min(end - 1, start + Math.floor((end - start) * within((x - from) / (to - from)))));
    },
  };
}

/** The turns in at most `most` groups of neighbors. */
function groups(turns: readonly StripTurn[], most: number): StripTurn[] {
  if (turns.length <= most) return [...turns];
  const total = turns.reduce((sum, { words }) => sum + words, 0);
  const found: StripTurn[] = [];
  let before = 0;
  let last = -1;
  let loudest = 0;
  for (const turn of turns) {
    const group = Math.min(most - 1, Math.floor(((before + turn.words / 2) / Math.max(1, total)) * most));
    before += turn.words;
    if (group < 0) continue;
    const open = found.at(-1);
    if (open === undefined || group > last) {
      found.push({ ...turn });
      loudest = turn.words;
    } else {
      if (turn.words > loudest) {
        loudest = turn.words;
        open.speaker = turn.speaker;
        open.slot = turn.slot;
      }
      open.end = turn.end;
      open.words += turn.words;
    }
    last = group;
  }
  return found;
}

function place(groups: readonly StripTurn[], width: number): StripCell[] {
  const total = groups.reduce((sum, { words }) => sum + words, 0);
  const edges = [0];
  let before = 0;
  for (const [i, { words }] of groups.entries()) {
    before += words;
    const share = total === 0 ? (i + 1) / groups.length : before / total;
    edges.push(Math.max(Math.round(share * width), (edges[i] as number) + LEAST_PX));
  }
  // Widening has pushed the last ones out; now they push back.
  for (let i = groups.length, edge = width; i > 0; i--, edge -= LEAST_PX) {
    edge = edges[i] = Math.min(edges[i] as number, edge);
  }
  return groups.map((group, i) => ({ ...group, from: edges[i] as number, to: edges[i + 1] as number }));
}

/** Limits a share to 0–1; an empty stretch has none. */
function within(share: number): number {
  return Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
}
