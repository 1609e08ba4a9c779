const DAY = 24 * 60 * 60 * 1_000;

/** How long a quote stays in the trash. */
export const TRASH_DAYS = 30;

/** A longer silence, or a step back, may be a clock that was set rather than time that went by. */
const LONGEST_SILENCE = 10 * DAY;

/** ms since 1970 between which the clock has run without a jump. */
export interface ClockRun {
  first: number;
  last: number;
}

/** The run after one more look at the clock. */
export function runAfter({ first, last }: ClockRun, now: number): ClockRun {
  const jumped = now < last || now - last > LONGEST_SILENCE;
  return jumped ? { first: now, last: now } : { first, last: now };
}

/**
 * The moment before which trash is old enough to go; null while the clock cannot be trusted: one that jumped to 2099
 * must not empty the trash. A day without a jump makes it trusted.
 */
export function trashLimit({ first, last }: ClockRun): number | null {
  return last - first < DAY ? null : last - TRASH_DAYS * DAY;
}
