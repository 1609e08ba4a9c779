import { askBackground } from '../../utils/messaging/transport';
import type { NotChanged } from '../../utils/presenters/library-notices';
import type { Catalog } from '../../utils/quotes/catalog';
import type { SaveReply } from '../../utils/quotes/keeping';
import { OwnRevisions } from '../../utils/quotes/own-revisions';
import type { Quote } from '../../utils/quotes/quote';
import { batches } from './batches';
import type { Done, SettingOf } from './deeds';

/** Revisions that changes are made on, by id. */
export type Seen = ReadonlyMap<string, number>;

/** How the background is asked to set some quotes. @param seen a revision for each of them */
export type Ask = (wish: Omit<SettingOf, 'ids'>, seen: Record<string, number>) => Promise<SaveReply[]>;

const askForMany: Ask = (wish, seen) => askBackground('changeQuotes', { ...wish, seen });

/** Has the background write; shows only what it has kept. */
export class Writer {
  readonly #catalog: Catalog;
  readonly #own = new OwnRevisions();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** What the reader has seen who saw this revision of a quote and what acts of this page made of it. */
  seenSince(id: string, begun: number): number {
    return this.#own.since(id, begun);
  }

  /**
   * Asks for each setting, some quotes at a time, until something is refused; what is gone holds up nothing else.
   * @param seen of every quote that is set
   * @returns revisions of what was kept, by id; why the rest was not, null when all was
   */
  async set(
    settings: readonly SettingOf[],
    seen: Seen,
    ask = askForMany,
  ): Promise<{ kept: Done['left']; refusal: NotChanged | null }> {
    const kept = new Map<string, number>();
    let refusal: NotChanged | null = null;
    for (const { ids, ...wish } of settings.flatMap(inBatches)) {
      const revisions = Object.fromEntries(ids.map((id) => [id, seen.get(id) as number]));
      // The reader of the database may be faster than the reply, and what it has read is no longer what was shown.
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

  /** Takes over what was kept. @returns why not all of it was; null when it was */
  async take(asked: Promise<SaveReply[]>, onKept: (quote: Quote) => void = () => {}): Promise<NotChanged | null> {
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
    } catch {
      return 'unreachable';
    }
  }

  /** What was read meanwhile may be later than the reply. */
  #put(quotes: readonly Quote[]): void {
    this.#catalog.put(quotes.filter(({ id, revision }) => revision >= (this.#catalog.get(id)?.revision ?? 0)));
  }
}

const inBatches = (setting: SettingOf): SettingOf[] => [...batches(setting.ids)].map((ids) => ({ ...setting, ids }));
