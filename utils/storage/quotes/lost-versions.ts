import { conflictCopyOf, isTwin } from '../../quotes/model/merge';
import type { Quote } from '../../quotes/model/quote';
import type { VersionedQuote } from '../../quotes/model/record';
import type { RecordState } from './copies';
import type { Records } from './records';

/** Separate quotes that preserve versions about to be overwritten. */
export interface Beside {
  /** The copy of each overwritten version. */
  of: ReadonlyMap<Quote, Quote>;
  /** The copies that do not exist yet. */
  writing: VersionedQuote[];
  /** What is at the ids of the copies. */
  states: ReadonlyMap<string, RecordState>;
}

/**
 * Finds where versions that would be overwritten unseen are preserved. An existing copy with the same content is
 * enough; a copy the reader has since edited or deleted is left alone. Must run within a turn of the store.
 * @param changing ids of quotes written in the same turn
 */
export async function copiesOf(
  lost: readonly Quote[],
  changing: ReadonlySet<string>,
  records: Records,
): Promise<Beside> {
  const of = new Map<Quote, Quote>();
  const writing: VersionedQuote[] = [];
  const states = new Map<string, RecordState>();
  let left = lost;
  for (let again = 0; left.length > 0; again++) {
    const copies = left.map((quote) => conflictCopyOf(quote, again));
    const read = await records.readBoth(copies.map(({ quote }) => quote.id));
    left = left.filter((quote, n) => {
      const copy = copies[n] as VersionedQuote;
      const { id } = copy.quote;
      const state = read.get(id) as RecordState;
      const { valid } = state;
      states.set(id, state);
      const isThere = valid.kind === 'quote' && !changing.has(id) && isTwin(valid.quote, copy.quote);
      const isFree = valid.kind === 'absent' || valid.kind === 'damaged';
      if (!isThere && !isFree) return true;
      of.set(quote, isThere ? valid.quote : copy.quote);
      if (isFree) writing.push(copy);
      return false;
    });
  }
  return { of, writing, states };
}
