import type { Annotation } from '../../quotes/model/annotation';
import { type Json, sameJson } from '../../quotes/model/checksum';
import { conflictCopyOf, merged } from '../../quotes/model/merge';
import type { Quote } from '../../quotes/model/quote';
import { changesAt, type Found, newerRecord, type VersionedQuote } from '../../quotes/model/record';
import type { ImportCounts } from '../../quotes/model/save-replies';
import type { RecordState } from './copies';
import type { Records } from './records';

/**
 * Decides what a file's quotes and records of a newer version become, given what is in the library. Importing the same
 * file again changes nothing. Must run within a turn of the store.
 * @param file.newer JSON texts
 * @param now ISO 8601, UTC
 */
export async function arrivalsOf(
  file: { quotes: readonly Quote[]; newer: readonly string[] },
  records: Records,
  now: string,
): Promise<Arrivals> {
  const { quotes } = file;
  const newer = file.newer.map(newerRecord).filter((one) => one !== null);
  const places = await records.readBoth([...new Set([...quotes.map(({ id }) => id), ...newer.map(([id]) => id)])]);
  const copies = new Map(contested(quotes, places).map((quote) => [quote, besideOf(quote)]));
  const beside = await records.readBoth([...new Set([...copies.values()].map(({ id }) => id))]);
  const arrivals = new Arrivals(new Map([...places, ...beside]));
  for (const quote of quotes) arrivals.take(quote, copies.get(quote) ?? null, now);
  for (const [id, record] of newer) arrivals.restore(id, record);
  return arrivals;
}

/**
 * Quotes whose id is in use, or that occur more than once in the file: they may have to be added as separate copies.
 */
function contested(quotes: readonly Quote[], places: ReadonlyMap<string, RecordState>): Quote[] {
  const seen = new Set<string>();
  return quotes.filter(({ id }) => {
    const kind = places.get(id)?.valid.kind;
    const again = seen.has(id);
    seen.add(id);
    return again || kind === 'quote' || kind === 'newer';
  });
}

/** A copy of a quote under an id of its own. If it was in the trash where the file comes from, so is the copy. */
function besideOf(quote: Quote): Quote {
  return { ...conflictCopyOf(quote).quote, deleted: quote.deleted };
}

/** Decides about each quote: added, merged into what is there, or, where merging would lose words, kept as a copy. */
class Arrivals {
  readonly reply: ImportCounts = {
    outcome: 'imported',
    added: 0,
    changed: 0,
    unchanged: 0,
    trashed: 0,
    conflicts: 0,
    newer: 0,
    passedOver: 0,
  };
  /** What was at the ids before the import. */
  readonly places: ReadonlyMap<string, RecordState>;
  readonly #writing = new Map<string, VersionedQuote>();
  readonly #newer = new Map<string, Annotation>();

  constructor(places: ReadonlyMap<string, RecordState>) {
    this.places = places;
  }

  /** The quotes to be written, and the newer records to be written unchanged. */
  get writing(): { quotes: VersionedQuote[]; newer: ReadonlyMap<string, Annotation> } {
    return { quotes: [...this.#writing.values()], newer: this.#newer };
  }

  /** @param copy the quote under an id of its own, in case it must be kept as a copy */
  take(quote: Quote, copy: Quote | null, now: string): void {
    const standing = this.#standing(quote.id);
    const present = typeof standing === 'string' ? null : standing;
    const together = present === null ? null : merged(present, quote, now);
    if (standing === 'free') this.#add(quote, 'added');
    else if (together === null && copy !== null && this.#standing(copy.id) === 'free') this.#add(copy, 'conflicts');
    else {
      const isJoined = together !== null && together.quote !== present?.quote;
      if (isJoined) this.#writing.set(quote.id, together);
      const here = together ?? (copy === null ? 'taken' : this.#standing(copy.id));
      const isTrashed = quote.deleted === null && typeof here !== 'string' && here.quote.deleted !== null;
      this.reply[isTrashed ? 'trashed' : isJoined ? 'changed' : 'unchanged']++;
    }
  }

  /** Restores a newer record only where there is none, because this version cannot tell which of two is valid. */
  restore(id: string, record: Annotation): void {
    const valid = this.#newer.get(id) ?? rawOf(this.places.get(id)?.valid);
    if (valid !== null && sameJson(valid, record)) this.reply.unchanged++;
    else if (valid !== null || this.#standing(id) !== 'free') this.reply.passedOver++;
    else {
      this.#newer.set(id, record);
      this.reply.newer++;
    }
  }

  #add(quote: Quote, count: 'added' | 'conflicts'): void {
    const valid = this.places.get(quote.id)?.valid;
    // The quote was permanently deleted before, but the reader asks for it, so it comes back.
    const revision = valid?.kind === 'gone' ? Math.max(quote.revision, valid.revision + 1) : quote.revision;
    this.#writing.set(quote.id, { quote: { ...quote, revision }, changes: changesAt(revision) });
    this.reply[count]++;
  }

  /** What will be at an id after the quotes so far have been imported; `taken` when it must not be overwritten. */
  #standing(id: string): VersionedQuote | 'free' | 'taken' {
    const valid = this.places.get(id)?.valid;
    const written = this.#writing.get(id);
    if (written !== undefined) return written;
    if (valid?.kind === 'quote') return valid;
    return valid?.kind === 'newer' ? 'taken' : 'free';
  }
}

/** The record of a newer version at a place; null when there is none. */
function rawOf(found: Found | undefined): Json | null {
  return found?.kind === 'newer' ? found.raw : null;
}
