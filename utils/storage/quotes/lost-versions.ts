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
  const places = lost.length === 0 ? new Map() : await records.look(lost.map((quote) => apart(quote).quote.id));
  const of = new Map<Quote, Quote>();
  const writing: Kept[] = [];
  for (const quote of lost) {
    const copy = apart(quote);
    const { id } = copy.quote;
    const { holds } = places.get(id) as Place;
    if (holds.kind === 'quote' && !changing.has(id) && isTwin(holds.quote, copy.quote)) of.set(quote, holds.quote);
    else {
      const isFree = holds.kind === 'absent' || holds.kind === 'damaged';
      const own = isFree ? copy : apart(quote, true);
      of.set(quote, own.quote);
      writing.push(own);
    }
  }
  return { of, writing, places };
}
