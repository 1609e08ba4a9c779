/**
 * The numbers of the color slots (see `palette.ts`). They are stored with people, so a number never changes its color.
 */
export const SLOT_NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
