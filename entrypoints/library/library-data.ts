import type { LibraryProps } from '../../components/library/library-props';
import { askBackground } from '../../utils/messaging/transport';
import type { Slot } from '../../utils/presenters/look/palette';
import type { MissingQuote } from '../../utils/quotes/anchor/missing';
import type { DamagedRecord, LibraryState } from '../../utils/quotes/model/save-replies';
import { Catalog } from '../../utils/quotes/search/catalog';
import { CatalogFeed, type CatalogFeedListener } from './catalog-feed';

export interface DataListener {
  /** There is something else to show. */
  onChange(): void;
  /** More was read, but the list waits until everything is, so that nothing moves in between. */
  onProgress(): void;
}

/** What the library knows besides its quotes. */
export interface LibraryFacts {
  /** By speaker. */
  slots: Readonly<Record<string, Slot>>;
  /** Null until the background answers. */
  state: LibraryState | null;
  damaged: readonly DamagedRecord[];
  missing: ReadonlyMap<string, MissingQuote>;
  loading: LibraryProps['loading'];
  unreachable: boolean;
  /** Whether everything was read once, so that exports are complete. */
  isWhole: boolean;
}

/** The quotes and what is known about them, as far as they were read. */
export class LibraryData {
  readonly catalog = new Catalog();
  readonly #listener: DataListener;
  readonly #feed: CatalogFeed;
  #known: LibraryFacts = {
    slots: {},
    state: null,
    damaged: [],
    missing: new Map(),
    loading: { read: 0 },
    unreachable: false,
    isWhole: false,
  };

  constructor(listener: DataListener) {
    this.#listener = listener;
    const heard: CatalogFeedListener = {
      onPiece: (read, done) => this.#onPiece(read, done),
      onState: (state) => this.#learn({ state, unreachable: false }),
      onDamaged: (damaged) => this.#learn({ damaged, isWhole: true }),
      onMissing: (missing) => this.#learn({ missing }),
      onUnreachable: () => {
        const { isWhole, loading } = this.#known;
        // This page itself read what the database holds.
        this.#learn({ unreachable: true, isWhole: isWhole || loading === null, loading: null });
      },
    };
    this.#feed = new CatalogFeed(this.catalog, heard);
  }

  get known(): LibraryFacts {
    return this.#known;
  }

  start(signal: AbortSignal): void {
    this.#feed.start(signal);
  }

  /** Reads everyone's slot; if nobody answers, nothing changes. The caller shows it. */
  async readSlots(): Promise<void> {
    const slots = await askBackground('readSlots').catch(() => this.#known.slots);
    this.#known = { ...this.#known, slots };
  }

  /** Asks anew when the last backup was. */
  readState(): void {
    void this.#feed.readState().catch(() => undefined);
  }

  #learn(news: Partial<LibraryFacts>): void {
    this.#known = { ...this.#known, ...news };
    this.#listener.onChange();
  }

  /** Shows the first batch immediately and the rest when it is complete. */
  #onPiece(read: number, done: boolean): void {
    const { loading } = this.#known;
    if (loading === null && !done) return;
    this.#known = { ...this.#known, loading: done ? null : { read } };
    if (done || !loading?.read) this.#listener.onChange();
    else this.#listener.onProgress();
    if (done) this.#prepare();
  }

  /** Does the work of the first keystroke in advance, while the page is idle. */
  #prepare(): void {
    requestIdleCallback((deadline) => {
      if (!this.catalog.prepare(() => deadline.timeRemaining() > 2)) this.#prepare();
    });
  }
}
