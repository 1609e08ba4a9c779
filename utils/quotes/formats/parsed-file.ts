import type { Quote } from '../model/quote';

/** Something in a file that is skipped because it is not a quote, with the reason in words. */
export interface Skipped {
  /** "Annotation 12", "Row 3". */
  where: string;
  why: string;
}

/**
 * What a file would import: everything or, when refused, nothing. `newer`: records of a newer version as JSON text, to
 * be stored unchanged. `message`: a sentence that says where and why.
 */
export type ParsedFile =
  | { outcome: 'readable'; kind: string; quotes: Quote[]; skipped: Skipped[]; newer: string[] }
  | { outcome: 'refused'; message: string };

/** Said of a file, or a part of one, that was written by a newer version. */
export const NEWER = 'was written by a newer version of Roundtable. Update Roundtable, then try again.';

export function readable(kind: string, quotes: Quote[], skipped: Skipped[], newer: string[] = []): ParsedFile {
  return { outcome: 'readable', kind, quotes, skipped, newer };
}

export function refused(message: string): ParsedFile {
  return { outcome: 'refused', message };
}
