import { conflictCopyOf, merged } from '../model/merge';
import type { Quote } from '../model/quote';
import type { VersionedQuote } from '../model/record';
import type { ImportCounts } from '../model/save-replies';

/** What is at an id: a quote, nothing, or something that must not be overwritten. */
export type Standing = VersionedQuote | 'free' | 'taken';

/** What becomes of a quote from a file. At most one of `added` and `changed` is to be written. */
export interface ImportDecision {
  counts: keyof Pick<ImportCounts, 'added' | 'changed' | 'unchanged' | 'trashed' | 'conflicts'>;
  /** The quote itself or, as a conflict, its copy under an id of its own. */
  added?: Quote;
  /** The quote that is there, merged with the arriving one. */
  changed?: VersionedQuote;
}

/**
 * Decides about a quote from a file: added, merged into what is there, or, where merging would lose words, kept as a
 * copy beside it.
 * @param standing what is at an id after the preceding quotes of the same file
 * @param now ISO 8601, UTC
 */
export function decideImport(quote: Quote, standing: (id: string) => Standing, now: string): ImportDecision {
  const present = standing(quote.id);
  if (present === 'free') return { counts: 'added', added: quote };
  const together = present === 'taken' ? null : merged(present, quote, now);
  if (present === 'taken' || together === null) {
    const copy = copyBeside(quote);
    const beside = standing(copy.id);
    if (beside === 'free') return { counts: 'conflicts', added: copy };
    return { counts: isHidden(quote, beside) ? 'trashed' : 'unchanged' };
  }
  const isChanged = together.quote !== present.quote;
  const counts = isHidden(quote, together) ? 'trashed' : isChanged ? 'changed' : 'unchanged';
  return { counts, ...(isChanged && { changed: together }) };
}

/** A copy of a quote under an id of its own. If it was in the trash where the file comes from, so is the copy. */
export function copyBeside(quote: Quote): Quote {
  return { ...conflictCopyOf(quote).quote, deleted: quote.deleted };
}

/** Whether a quote that is not in the trash where it comes from is in the trash here. */
function isHidden(quote: Quote, here: Standing): boolean {
  return quote.deleted === null && typeof here !== 'string' && here.quote.deleted !== null;
}
