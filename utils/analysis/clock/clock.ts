import type { Transcript } from '../../transcript/model';
import type { Clock, ClockKnot } from '../model';
import { syllablesUpTo } from '../words/syllables';
import type { Work } from '../work';
import { timesBetween } from './pace';

/** A position in the text whose time is known. */
export interface ClockAnchor {
  /** Offset in `Transcript.text`. */
  offset: number;
  /** Seconds from the start of the episode. */
  seconds: number;
}

/** Time to change speakers, in syllables. Short because most turns follow with hardly a gap (Stivers et al. 2009). */
const FLOOR = 0.3;

/** Fits the clock to the anchors: interpolates by syllables, at the pace that `timesBetween` estimates. */
export function* fitClock(transcript: Transcript, anchors: ClockAnchor[]): Work<Clock> {
  const { text, turns } = transcript;
  const offsets = turns.map(({ start }) => start);
  const grid = [
    ...new Set([
      0,
      ...offsets,
      ...anchors.map(({ offset }) => Math.max(0, Math.min(text.length, offset))),
      text.length,
    ]),
  ].sort((a, b) => a - b);
  const weights = yield* syllablesUpTo(text, grid);
  const opens = new Set(offsets.slice(1));
  let floors = 0;
  const weightAt = new Map(
    grid.map((offset, index) => {
      if (opens.has(offset)) floors += FLOOR;
      return [offset, (weights[index] as number) + floors];
    }),
  );
  const known = monotone(anchors, text.length).map(({ offset, seconds }) => ({
    weight: weightAt.get(offset) as number,
    seconds,
  }));
  const timeOf = timesBetween(known);
  const knots: ClockKnot[] = grid.map((offset) => ({ offset, seconds: timeOf(weightAt.get(offset) as number) }));
  if (knots.length === 1) knots.push({ offset: 1, seconds: (knots[0] as ClockKnot).seconds });
  const turnSeconds = turns.map(({ start }) => timeOf(weightAt.get(start) as number));
  return { knots, turnSeconds, duration: (knots.at(-1) as ClockKnot).seconds };
}

/** Anchors in text order with times that never decrease. Of two that disagree, the one earlier in the text is kept. */
function monotone(anchors: ClockAnchor[], length: number): ClockAnchor[] {
  const kept: ClockAnchor[] = [];
  for (const { offset, seconds } of [...anchors].sort((a, b) => a.offset - b.offset || a.seconds - b.seconds)) {
    const place = Math.max(0, Math.min(length, offset));
    const last = kept.at(-1);
    if (!Number.isFinite(seconds) || (last !== undefined && (place <= last.offset || seconds < last.seconds))) continue;
    kept.push({ offset: place, seconds: Math.max(0, seconds) });
  }
  return kept;
}
