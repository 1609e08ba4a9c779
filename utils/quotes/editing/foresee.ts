import type { Quote } from '../model/quote';
import { changesAt, type VersionedQuote } from '../model/record';
import type { ImportCounts } from '../model/save-replies';
import { decideImport, type ImportDecision } from './import-decision';

/** Counts of what an import would do, as the background reports them afterwards. */
export type Foreseen = Pick<ImportCounts, ImportDecision['counts']>;

/**
 * Predicts what importing quotes would do, without writing anything.
 * @param find the quote with this id in the library, including the trash
 */
export function foresee(quotes: readonly Quote[], find: (id: string) => Quote | undefined): Foreseen {
  const foreseen: Foreseen = { added: 0, changed: 0, unchanged: 0, trashed: 0, conflicts: 0 };
  // Results of the preceding quotes of the same file.
  const coming = new Map<string, VersionedQuote>();
  const standing = (id: string) => coming.get(id) ?? versioned(find(id)) ?? 'free';
  for (const quote of quotes) {
    const { counts, added, changed } = decideImport(quote, standing, quote.modified);
    const written = versioned(added) ?? changed;
    if (written !== undefined) coming.set(written.quote.id, written);
    foreseen[counts]++;
  }
  return foreseen;
}

function versioned(quote: Quote | undefined): VersionedQuote | undefined {
  return quote && { quote, changes: changesAt(quote.revision) };
}
