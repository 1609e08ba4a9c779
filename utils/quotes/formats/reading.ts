import type { Quote } from '../quote';

/** Something in a file that is no quote and is passed over, with the reason in words. */
export interface Skipped {
  /** "Annotation 12", "Row 3". */
  where: string;
  why: string;
}

/**
 * What a file would bring in: all of it or, when refused, nothing. `newer`: records of a newer version as JSON text, to be
 * kept as they are. `message`: a sentence that says where and why.
 */
export type FileReading =
  | { outcome: 'readable'; kind: string; quotes: Quote[]; skipped: Skipped[]; newer: string[] }
  | { outcome: 'refused'; message: string };

/** What is said of a file, or of a part of it, that a later version wrote. */
export const NEWER = 'was written by a newer version of Roundtable. Update first.';

export function readable(kind: string, quotes: Quote[], skipped: Skipped[], newer: string[] = []): FileReading {
  return { outcome: 'readable', kind, quotes, skipped, newer };
}

export function refused(message: string): FileReading {
  return { outcome: 'refused', message };
}
