import { MOST_CORRECTION } from '../quotes/reading/progress';

/** Seconds by which a press moves the times, from left to right. */
export const CORRECTION_STEPS = [-10, -1, 1, 10] as const;

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
