import { MOST_CORRECTION } from '../quotes/progress/progress';

/** Seconds by which a press moves the times, from left to right. */
export const CORRECTION_STEPS = [-10, -1, 1, 10] as const;

/** Why the times were not moved. */
export const NOT_CORRECTED = {
  unanswered: 'Not changed: Roundtable didn’t respond. Try again.',
  elsewhere: 'Not changed: the player isn’t at these words.',
};

/**
 * The correction with which words are said at the second where a player is; null when it has not begun, or when that is
 * more than is stored, because it must be somewhere else in the talk.
 *
 * @param correction of the times now, in seconds
 * @param time of the words by these times, in seconds
 */
export function correctionFrom(correction: number, time: number, player: number): number | null {
  const wanted = correction + Math.round(player - time);
  return player > 0 && Math.abs(wanted) <= MOST_CORRECTION ? wanted : null;
}

/** A correction of the times after one more step, within what is stored. All in seconds. */
export function stepCorrection(correction: number, step: number): number {
  return Math.max(-MOST_CORRECTION, Math.min(MOST_CORRECTION, correction + step));
}

/** "12 s later", "1 min 5 s earlier"; "as estimated" without a correction. */
export function correctionWords(seconds: number): string {
  if (seconds === 0) return 'as estimated';
  const size = Math.abs(seconds);
  const minutes = Math.floor(size / 60);
  const parts = [minutes && `${minutes} min`, size % 60 && `${size % 60} s`, seconds < 0 ? 'earlier' : 'later'];
  return parts.filter(Boolean).join(' ');
}
