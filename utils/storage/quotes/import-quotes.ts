import { copyBeside, decideImport, type Standing } from '../../quotes/editing/import-decision';
import type { Annotation } from '../../quotes/model/annotation';
import { type Json, sameJson } from '../../quotes/model/checksum';
import type { Quote } from '../../quotes/model/quote';
import { changesAt, type Found, newerRecord, type VersionedQuote } from '../../quotes/model/record';
import type { ImportCounts } from '../../quotes/model/save-replies';
import type { RecordState } from './copies';
import type { Records } from './records';

/** The highest revision taken from a file, so that there is room to count on: unsafe integers could not be read again. */
const HIGHEST_REVISION = 2 ** 31;

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
  const states = await records.readBoth([...new Set([...quotes.map(({ id }) => id), ...newer.map(([id]) => id)])]);
  const copies = contested(quotes, states).map((quote) => copyBeside(quote).id);
  const beside = await records.readBoth([...new Set(copies)]);
  const arrivals = new Arrivals(new Map([...states, ...beside]));
  for (const quote of quotes) arrivals.take(quote, now);
  for (const [id, record] of newer) arrivals.restore(id, record);
  return arrivals;
}

/**
 * Quotes whose id is in use, or that occur more than once in the file: they may have to be added as separate copies.
 */
function contested(quotes: readonly Quote[], states: ReadonlyMap<string, RecordState>): Quote[] {
  const seen = new Set<string>();
  return quotes.filter(({ id }) => {
    const kind = states.get(id)?.valid.kind;
    const again = seen.has(id);
    seen.add(id);
    return again || kind === 'quote' || kind === 'newer';
  });
}

/** Gathers what is to be written, and counts what became of everything. */
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
  readonly states: ReadonlyMap<string, RecordState>;
  readonly #writing = new Map<string, VersionedQuote>();
  readonly #newer = new Map<string, Annotation>();

  constructor(states: ReadonlyMap<string, RecordState>) {
    this.states = states;
  }

  /** The quotes to be written, and the newer records to be written unchanged. */
  get writing(): { quotes: VersionedQuote[]; newer: ReadonlyMap<string, Annotation> } {
    return { quotes: [...this.#writing.values()], newer: this.#newer };
  }

  take(quote: Quote, now: string): void {
    const { counts, added, changed } = decideImport(quote, (id) => this.#standing(id), now);
    if (added !== undefined) this.#add(added);
    if (changed !== undefined) this.#writing.set(quote.id, changed);
    this.reply[counts]++;
  }

  /** Restores a newer record only where there is none, because this version cannot tell which of two is valid. */
  restore(id: string, record: Annotation): void {
    const valid = this.#newer.get(id) ?? rawOf(this.states.get(id)?.valid);
    if (valid !== null && sameJson(valid, record)) this.reply.unchanged++;
    else if (valid !== null || this.#standing(id) !== 'free') this.reply.passedOver++;
    else {
      this.#newer.set(id, record);
      this.reply.newer++;
    }
  }

  #add(quote: Quote): void {
    const valid = this.states.get(quote.id)?.valid;
    // The quote was permanently deleted before, but the reader asks for it, so it comes back.
    const least = valid?.kind === 'gone' ? valid.revision + 1 : 1;
    const revision = Math.max(least, Math.min(quote.revision, HIGHEST_REVISION));
    this.#writing.set(quote.id, { quote: { ...quote, revision }, changes: changesAt(revision) });
  }

  /** What will be at an id after the quotes so far have been imported. What was not read must not be overwritten. */
  #standing(id: string): Standing {
    const valid = this.states.get(id)?.valid;
    const written = this.#writing.get(id);
    if (written !== undefined) return written;
    if (valid?.kind === 'quote') return valid;
    return valid === undefined || valid.kind === 'newer' ? 'taken' : 'free';
  }
}

/** The record of a newer version; null when there is none. */
function rawOf(found: Found | undefined): Json | null {
  return found?.kind === 'newer' ? found.raw : null;
}
