const DAY = 24 * 60 * 60 * 1_000;

/** Days a quote stays in the trash. */
export const TRASH_DAYS = 30;

/** A longer gap, or a step back, may mean that the clock was set rather than that time passed. In ms. */
const LONGEST_SILENCE = 10 * DAY;

/** A period, in ms since 1970, in which the clock ran without a jump. */
export interface ClockRun {
  first: number;
  last: number;
}

/** The period after looking at the clock once more. */
export function runAfter({ first, last }: ClockRun, now: number): ClockRun {
  const jumped = now < last || now - last > LONGEST_SILENCE;
  return jumped ? { first: now, last: now } : { first, last: now };
}

/**
 * The time, in ms since 1970, before which trashed quotes are old enough to be removed. Null while the clock cannot be
 * trusted, because a clock that jumped to 2099 must not empty the trash; a day without a jump makes it trusted.
 */
export function trashLimit({ first, last }: ClockRun): number | null {
  return last - first < DAY ? null : last - TRASH_DAYS * DAY;
}
