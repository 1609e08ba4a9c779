import { askBackground } from '../../utils/messaging/transport';
import { notKept } from '../../utils/presenters/library-notices';
import type { Catalog } from '../../utils/quotes/catalog';
import type { SaveReply } from '../../utils/quotes/keeping';
import { batches } from './batches';
import type { Done, Setting } from './deeds';

/** Revisions that changes are made on, by id. */
export type Seen = ReadonlyMap<string, number>;

/** How the background is asked to set some quotes. @param seen a revision for each of them */
export type Ask = (wish: Omit<Setting, 'ids'>, seen: Record<string, number>) => Promise<SaveReply[]>;

const askForMany: Ask = (wish, seen) => askBackground('changeQuotes', { ...wish, seen });

/** Has the background write; shows only what it has kept. */
export class Writer {
  readonly #catalog: Catalog;
  /** Revisions that acts of this page have left behind. */
  readonly #left = new Map<string, number>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Revision that acts of this page have left; 0 when none has touched the quote. */
  leftOf(id: string): number {
    return this.#left.get(id) ?? 0;
  }

  /**
   * Asks for each setting, some quotes at a time, until something is refused.
   * @param seen of every quote that is set
   * @returns revisions of what was kept, by id; why the rest was not, null when all was
   */
  async set(
    settings: readonly Setting[],
    seen: Seen,
    ask = askForMany,
  ): Promise<{ kept: Done['left']; refusal: string | null }> {
    const kept = new Map<string, number>();
    for (const { ids, ...wish } of settings.flatMap(inBatches)) {
      const revisions = Object.fromEntries(ids.map((id) => [id, seen.get(id) as number]));
      const refusal = await this.take(ask(wish, revisions));
      if (refusal !== null) return { kept, refusal };
      for (const id of ids) kept.set(id, this.leftOf(id));
    }
    return { kept, refusal: null };
  }

  /** Takes over what was kept. @returns why not all of it was; null when it was */
  async take(asked: Promise<SaveReply[]>): Promise<string | null> {
    try {
      const replies = await asked;
      this.#catalog.put(
        replies.flatMap((reply) =>
          reply.outcome === 'saved' ? [reply.quote, ...(reply.conflict ? [reply.conflict] : [])] : [],
        ),
      );
      for (const reply of replies) if (reply.outcome === 'saved') this.#left.set(reply.quote.id, reply.quote.revision);
      const refused = replies.find((reply) => reply.outcome === 'refused');
      return refused?.outcome === 'refused' ? notKept(refused.reason) : null;
    } catch {
      return notKept('unreachable');
    }
  }
}

const inBatches = (setting: Setting): Setting[] => [...batches(setting.ids)].map((ids) => ({ ...setting, ids }));
