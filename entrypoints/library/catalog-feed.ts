import { onQuotesChanged } from '../../utils/messaging/quote-news';
import { askBackgroundForMany } from '../../utils/messaging/transport';
import type { MissingQuote } from '../../utils/quotes/anchor/missing';
import type { Quote } from '../../utils/quotes/model/quote';
import type { DamagedRecord, LibraryState } from '../../utils/quotes/model/save-replies';
import type { Catalog } from '../../utils/quotes/search/catalog';
import { FastReader } from '../../utils/storage/quotes/fast-reader';
import { Follower } from '../../utils/storage/quotes/follower';
import { batches, MOST_NAMED } from './batches';

/** Delay in ms, because changes come in bursts: an import, a healing, many edits by one person. */
const QUIET_MS = 200;

export interface CatalogFeedListener {
  /** A batch of quotes was read; `read` is the total so far. `done` when the catalog matches the database. */
  onPiece(read: number, done: boolean): void;
  onState(state: LibraryState): void;
  onDamaged(damaged: readonly DamagedRecord[]): void;
  onMissing(missing: ReadonlyMap<string, MissingQuote>): void;
  onUnreachable(): void;
}

/**
 * Fills the catalog and keeps it up to date. It reads the database directly, latest writes first, and after a change
 * only what was written since. A page that is not visible waits.
 */
export class CatalogFeed {
  readonly #catalog: Catalog;
  readonly #listener: CatalogFeedListener;
  readonly #follower = new Follower(new FastReader());
  #isBusy = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(catalog: Catalog, listener: CatalogFeedListener) {
    this.#catalog = catalog;
    this.#listener = listener;
  }

  start(signal: AbortSignal): void {
    onQuotesChanged(() => this.#later(), signal);
    document.addEventListener('visibilitychange', () => this.#again && this.#later(), { signal });
    void this.#read();
  }

  async readState(): Promise<void> {
    this.#listener.onState(await askBackgroundForMany('readLibraryState'));
  }

  async readDamaged(): Promise<void> {
    this.#listener.onDamaged(await askBackgroundForMany('readDamaged'));
  }

  async readMissing(): Promise<void> {
    const missing = await askBackgroundForMany('readMissing');
    this.#listener.onMissing(new Map(missing.map((each) => [each.id, each])));
  }

  #later(): void {
    this.#again = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#isBusy && document.visibilityState === 'visible') void this.#read();
    }, QUIET_MS);
  }

  async #read(): Promise<void> {
    this.#isBusy = true;
    this.#again = false;
    try {
      const damaged = await this.#follow().catch(() => this.#askForAll());
      for (const ids of batches(damaged, MOST_NAMED)) await askBackgroundForMany('repairQuotes', { ids });
      await Promise.all([this.readState(), this.readDamaged(), this.readMissing()]);
      // Reporting its state may have made the background mend more records.
      await this.#follow().catch(() => undefined);
    } catch {
      this.#listener.onUnreachable();
    }
    this.#isBusy = false;
    if (this.#again) this.#later();
  }

  /** @returns ids of records that cannot be read @throws when the database cannot be read from here */
  async #follow(): Promise<string[]> {
    const before = this.#catalog.version;
    const all = new Set<string>();
    const unreadable: string[] = [];
    let isAnew = false;
    let first = true;
    for await (const { quotes, gone, damaged, anew } of this.#follower.news()) {
      unreadable.push(...damaged);
      isAnew ||= anew;
      this.#catalog.put(quotes);
      this.#catalog.remove(gone);
      for (const { id } of quotes) all.add(id);
      if (anew) this.#listener.onPiece(all.size, false);
      // Sorts after each batch, so that little is left to do at the end.
      void this.#catalog.kept;
      // Let the first rows appear on the screen before the next batch is read.
      if (anew && first) await drawn();
      first = false;
    }
    if (isAnew) this.#catalog.retain(all);
    if (isAnew || this.#catalog.version !== before) this.#listener.onPiece(all.size, true);
    return unreadable;
  }

  /** Reads through the background, which may have the second copy, when the database is missing or broken. */
  async #askForAll(): Promise<string[]> {
    this.#follower.forget();
    const all = new Set<string>();
    let after: string | null = null;
    do {
      const piece: { quotes: Quote[]; next: string | null } = await askBackgroundForMany('readQuotes', { after });
      this.#catalog.put(piece.quotes);
      for (const { id } of piece.quotes) all.add(id);
      after = piece.next;
      if (after === null) this.#catalog.retain(all);
      this.#listener.onPiece(all.size, after === null);
    } while (after !== null);
    return [];
  }
}

/** Resolves when what was rendered is on the screen, or immediately when the page is not visible. */
function drawn(): Promise<void> {
  if (document.visibilityState !== 'visible') return Promise.resolve();
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
