import { askBackground, askBackgroundForMany } from '../../utils/messaging/transport';
import type { SaveFailure } from '../../utils/presenters/save-failures';
import { OwnRevisions } from '../../utils/quotes/editing/own-revisions';
import type { Quote } from '../../utils/quotes/model/quote';
import type { SaveReply } from '../../utils/quotes/model/save-replies';
import type { Catalog } from '../../utils/quotes/search/catalog';
import { batches } from './batches';
import type { BulkUpdate, DoneAction } from './bulk-action';
import { failureOf } from './failure-of';

/** By id, the revisions that changes are based on. */
export type Seen = ReadonlyMap<string, number>;

/** Asks the background to set some quotes. @param seen a revision for each of them */
export type Ask = (wish: Omit<BulkUpdate, 'ids'>, seen: Record<string, number>) => Promise<SaveReply[]>;

/** A place is that of one quote, so only edits are asked for together. */
const askForMany: Ask = ({ passage, ...wish }, revisions) => {
  if (passage === undefined) return askBackgroundForMany('changeQuotes', { ...wish, seen: revisions });
  const placed = { edit: wish.edit, passage };
  return Promise.all(
    Object.entries(revisions).map(([id, seen]) => askBackground('changeQuote', { ...placed, id, seen })),
  );
};

/** Writes through the background, and shows only what was saved. */
export class Writer {
  readonly #catalog: Catalog;
  readonly #own = new OwnRevisions();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The revision someone has effectively seen who saw `begun` and what this page did since. */
  seenSince(id: string, begun: number): number {
    return this.#own.since(id, begun);
  }

  /**
   * Requests each update, in batches, until something is refused; quotes that no longer exist do not stop it.
   * @param seen a revision for every quote that is set
   * @returns the revisions of saved quotes by id, and why others were not saved (null when all were)
   */
  async update(
    updates: readonly BulkUpdate[],
    seen: Seen,
    ask = askForMany,
  ): Promise<{ kept: DoneAction['left']; refusal: SaveFailure | null }> {
    const kept = new Map<string, number>();
    let refusal: SaveFailure | null = null;
    for (const { ids, ...wish } of updates.flatMap(inBatches)) {
      const revisions = Object.fromEntries(ids.map((id) => [id, seen.get(id) as number]));
      // Read before the call: the database reader may be faster than the reply, and what it reads was not shown before.
      const shown = new Map(ids.map((id) => [id, this.#catalog.get(id)?.revision ?? 0]));
      const refused = await this.take(ask(wish, revisions), (quote) => {
        kept.set(quote.id, quote.revision);
        this.#own.add(quote, shown.get(quote.id) as number);
      });
      refusal = refused ?? refusal;
      if (refused !== null && refused !== 'unknown') break;
    }
    return { kept, refusal };
  }

  /** Adds what was saved to the catalog. @returns why some of it was not saved; null when all was */
  async take(asked: Promise<SaveReply[]>, onKept: (quote: Quote) => void = () => {}): Promise<SaveFailure | null> {
    try {
      const replies = await asked;
      for (const reply of replies) {
        if (reply.outcome === 'refused') continue;
        const { quote, conflict } = reply;
        onKept(quote);
        this.#put([quote, ...(conflict ? [conflict] : [])]);
      }
      const refused = replies.find((reply) => reply.outcome === 'refused');
      return refused?.outcome === 'refused' ? refused.reason : null;
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Keeps revisions that were read in the meantime and are later than the reply. */
  #put(quotes: readonly Quote[]): void {
    this.#catalog.put(quotes.filter(({ id, revision }) => revision >= (this.#catalog.get(id)?.revision ?? 0)));
  }
}

const inBatches = (update: BulkUpdate): BulkUpdate[] => [...batches(update.ids)].map((ids) => ({ ...update, ids }));
