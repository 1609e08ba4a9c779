/** Longest request: the field takes no more, nor does the background. In UTF-16 code units. */
export const LONGEST_REQUEST = 200;
