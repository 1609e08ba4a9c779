import { onQuotesChanged } from '../../utils/messaging/quote-news';
import { askBackground } from '../../utils/messaging/transport';
import type { Catalog } from '../../utils/quotes/catalog';
import type { LibraryState } from '../../utils/quotes/keeping';
import type { MissingQuote } from '../../utils/quotes/missing';

/** Changes come in swarms: an import, a heal, many edits of one hand. */
const QUIET_MS = 200;

export interface ReaderListener {
  /** A piece has come; `done` with the last one. */
  onPiece(read: number, done: boolean): void;
  onState(state: LibraryState): void;
  onMissing(missing: ReadonlyMap<string, MissingQuote>): void;
  onUnreachable(): void;
}

/**
 * Fills the catalog and keeps it true: after news everything is read again, what did not change costs nothing. A page
 * that nobody looks at waits.
 */
export class Reader {
  readonly #catalog: Catalog;
  readonly #listener: ReaderListener;
  #reading = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(catalog: Catalog, listener: ReaderListener) {
    this.#catalog = catalog;
    this.#listener = listener;
  }

  start(signal: AbortSignal): void {
    onQuotesChanged(() => this.#later(), signal);
    document.addEventListener('visibilitychange', () => this.#again && this.#later(), { signal });
    void this.#read();
  }

  async readState(): Promise<void> {
    this.#listener.onState(await askBackground('readLibraryState'));
  }

  async readMissing(): Promise<void> {
    const found = new Map<string, MissingQuote>();
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const piece: { missing: MissingQuote[]; next: string | null } = await askBackground('readMissing', { after });
      for (const each of piece.missing) found.set(each.id, each);
      after = piece.next;
    }
    this.#listener.onMissing(found);
  }

  #later(): void {
    this.#again = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#reading && document.visibilityState === 'visible') void this.#read();
    }, QUIET_MS);
  }

  async #read(): Promise<void> {
    this.#reading = true;
    this.#again = false;
    try {
      const ids = new Set<string>();
      const beside = Promise.all([this.readState(), this.readMissing()]);
      for (let after: string | null = null, first = true; first || after !== null; first = false) {
        const piece: { quotes: { id: string }[]; next: string | null } = await this.#piece(after);
        for (const { id } of piece.quotes) ids.add(id);
        after = piece.next;
        if (after === null) this.#catalog.retain(ids);
        this.#listener.onPiece(ids.size, after === null);
      }
      await beside;
    } catch {
      this.#listener.onUnreachable();
    }
    this.#reading = false;
    if (this.#again) this.#later();
  }

  async #piece(after: string | null) {
    const piece = await askBackground('readQuotes', { after });
    this.#catalog.put(piece.quotes);
    return piece;
  }
}
