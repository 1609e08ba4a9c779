import { apart, isTwin } from '../../quotes/merge';
import type { Quote } from '../../quotes/quote';
import type { Kept } from '../../quotes/record';
import type { Place } from './copies';
import type { Records } from './records';

/** Quotes of their own for versions that are overwritten. */
export interface Beside {
  /** By the version. */
  of: ReadonlyMap<Quote, Quote>;
  /** Those of them that are not there yet. */
  writing: Kept[];
  /** What stands at the ids of the copies. */
  places: ReadonlyMap<string, Place>;
}

/**
 * Where versions that are overwritten unseen stay. What holds the same already is enough; a copy that the reader has gone
 * on writing in, or has thrown away, is left as it is. Within a turn of the store.
 * @param changing ids of quotes that are written in the same turn
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
