import { conflictCopyOf, merged } from '../model/merge';
import type { Quote } from '../model/quote';
import { changesAt, type VersionedQuote } from '../model/record';
import type { ImportCounts } from '../model/save-replies';

/** Counts of what an import would do, as the background reports them afterwards. */
export type Foreseen = Pick<ImportCounts, 'added' | 'changed' | 'unchanged' | 'trashed' | 'conflicts'>;

/**
 * Predicts what importing quotes would do, by the rules of the store (`arrivalsOf`), without writing anything.
 * @param find the quote with this id in the library, including the trash
 */
export function foresee(quotes: readonly Quote[], find: (id: string) => Quote | undefined): Foreseen {
  const counts: Foreseen = { added: 0, changed: 0, unchanged: 0, trashed: 0, conflicts: 0 };
  // Results of the preceding quotes of the same file.
  const coming = new Map<string, VersionedQuote>();
  const standing = (id: string): VersionedQuote | null => coming.get(id) ?? keptOf(find(id));
  const bring = (quote: Quote, count: 'added' | 'conflicts') => {
    coming.set(quote.id, { quote, changes: changesAt(quote.revision) });
    counts[count]++;
  };
  for (const quote of quotes) {
    const present = standing(quote.id);
    if (present === null) {
      bring(quote, 'added');
      continue;
    }
    const together = merged(present, quote, quote.modified);
    const copy = together === null ? { ...conflictCopyOf(quote).quote, deleted: quote.deleted } : null;
    const beside = copy && standing(copy.id);
    if (copy !== null && beside === null) {
      bring(copy, 'conflicts');
      continue;
    }
    const isJoined = together !== null && together.quote !== present.quote;
    if (isJoined) coming.set(quote.id, together);
    const isTrashed = quote.deleted === null && (together ?? beside)?.quote.deleted != null;
    counts[isTrashed ? 'trashed' : isJoined ? 'changed' : 'unchanged']++;
  }
  return counts;
}

function keptOf(quote: Quote | undefined): VersionedQuote | null {
  return quote === undefined ? null : { quote, changes: changesAt(quote.revision) };
}
