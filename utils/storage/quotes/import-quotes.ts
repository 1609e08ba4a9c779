import type { ImportReply } from '../../quotes/keeping';
import { apart, joined } from '../../quotes/merge';
import type { Quote } from '../../quotes/quote';
import { changesAt, type Kept } from '../../quotes/record';
import type { Place } from './copies';
import type { Records } from './records';

/** What a file's quotes come to beside what is there. */
interface Arrivals {
  writing: Kept[];
  places: Map<string, Place>;
  reply: ImportReply;
}

/**
 * Decides for each quote of a file: new, joined to what is there, or, where joining would lose a word, kept beside it.
 * Bringing the same file in again comes to nothing. Within a turn of the store. @param now ISO 8601, UTC
 */
export async function arrivalsOf(quotes: readonly Quote[], records: Records, now: string): Promise<Arrivals> {
  const copies = new Map(quotes.map((quote) => [quote, apart(quote)]));
  const ids = new Set(quotes.flatMap((quote) => [quote.id, copies.get(quote)?.quote.id ?? quote.id]));
  const places = await records.look([...ids]);
  const writing = new Map<string, Kept>();
  const reply: ImportReply = { added: 0, changed: 0, unchanged: 0, conflicts: 0 };

  /** What stands at an id once the quotes before this one are in. */
  const standing = (id: string): Kept | 'free' | 'taken' => {
    const { holds } = places.get(id) as Place;
    if (writing.has(id)) return writing.get(id) as Kept;
    if (holds.kind === 'quote') return holds;
    return holds.kind === 'newer' ? 'taken' : 'free';
  };
  const arrive = (quote: Quote, count: 'added' | 'conflicts'): void => {
    const { holds } = places.get(quote.id) as Place;
    // Comes back although it was taken away for good: the reader asks for it.
    const revision = holds.kind === 'gone' ? Math.max(quote.revision, holds.revision + 1) : quote.revision;
    writing.set(quote.id, { quote: { ...quote, revision }, changes: changesAt(revision) });
    reply[count]++;
  };

  for (const quote of quotes) {
    const present = standing(quote.id);
    if (present === 'free') {
      arrive(quote, 'added');
      continue;
    }
    const together = present === 'taken' ? null : joined(present, quote, now);
    if (together === null) {
      const copy = (copies.get(quote) as Kept).quote;
      if (standing(copy.id) === 'free') arrive(copy, 'conflicts');
      else reply.unchanged++;
    } else if (present !== 'taken' && together.quote === present.quote) reply.unchanged++;
    else {
      writing.set(quote.id, together);
      reply.changed++;
    }
  }
  return { writing: [...writing.values()], places, reply };
}
