/** Long alternations, written one group of phrases a line. All for `plainOf` text; whole words. */

/** Any of the phrases anywhere. */
export function anywhere(...phrases: string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')})\\b`);
}

/** Any of the phrases at the start. */
export function atStart(...phrases: string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})\\b`);
}
