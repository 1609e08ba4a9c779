import { apart, isTwin } from '../../quotes/merge';
import type { Quote } from '../../quotes/quote';
import type { Kept } from '../../quotes/record';
import type { Place } from './copies';
import type { Records } from './records';

/** Separate quotes that preserve versions about to be overwritten. */
export interface Beside {
  /** The copy of each overwritten version. */
  of: ReadonlyMap<Quote, Quote>;
  /** The copies that do not exist yet. */
  writing: Kept[];
  /** What is at the ids of the copies. */
  places: ReadonlyMap<string, Place>;
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
  const writing: Kept[] = [];
  const places = new Map<string, Place>();
  let left = lost;
  for (let again = 0; left.length > 0; again++) {
    const copies = left.map((quote) => apart(quote, again));
    const looked = await records.look(copies.map(({ quote }) => quote.id));
    left = left.filter((quote, n) => {
      const copy = copies[n] as Kept;
      const { id } = copy.quote;
      const place = looked.get(id) as Place;
      const { holds } = place;
      places.set(id, place);
      const isThere = holds.kind === 'quote' && !changing.has(id) && isTwin(holds.quote, copy.quote);
      const isFree = holds.kind === 'absent' || holds.kind === 'damaged';
      if (!isThere && !isFree) return true;
      of.set(quote, isThere ? holds.quote : copy.quote);
      if (isFree) writing.push(copy);
      return false;
    });
  }
  return { of, writing, places };
}
