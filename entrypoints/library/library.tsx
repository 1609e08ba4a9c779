import { render } from 'preact';
import type { ExportScope } from '../../components/library/ExportDialog';
import { LibraryApp } from '../../components/library/LibraryApp';
import type { LibraryProps } from '../../components/library/library-props';
import { askBackground } from '../../utils/messaging/transport';
import {
  chosenOf,
  groundOf,
  type LibraryGround,
  type LibraryView,
  presentLibrary,
  stillIn,
} from '../../utils/presenters/library/library';
import { slotOf } from '../../utils/presenters/library/library-people';
import { presentRow } from '../../utils/presenters/library/library-row';
import { isCompared } from '../../utils/presenters/library/library-side';
import { nextAnnouncement } from '../../utils/presenters/live-region';
import type { Slot } from '../../utils/presenters/look/palette';
import type { MissingQuote } from '../../utils/quotes/anchor/missing';
import type { UndoDirection } from '../../utils/quotes/editing/history';
import type { DamagedRecord, LibraryState } from '../../utils/quotes/model/save-replies';
import { Catalog } from '../../utils/quotes/search/catalog';
import type { SearchEntry } from '../../utils/quotes/search/search';
import { parseQuery, type SearchQuery } from '../../utils/quotes/search/search-query';
import { Address, readAddress, type Shown } from './address';
import { Changes } from './changes';
import { Dialogs } from './dialogs';
import { libraryActions } from './library-actions';
import { linkOf } from './links';
import { Reader } from './reader';

/** How long, in ms, undo is offered. */
const SAID_MS = 8_000;
/** How long, in ms, the page stays empty while it is opening, and quotes wait for the colors of their speakers. */
const PATIENCE_MS = 300;

/** The state of the library page. */
export class Library {
  readonly #root: HTMLElement;
  readonly #catalog = new Catalog();
  readonly #changes = new Changes(this.#catalog, {
    onChanged: () => this.#present(),
    onSaid: (text, way) => this.#say(text, way),
  });
  readonly #reader = new Reader(this.#catalog, {
    onPiece: (read, done) => this.#onPiece(read, done),
    onState: (state) => {
      this.#state = state;
      this.#unreachable = false;
      this.#present();
    },
    onDamaged: (damaged) => {
      this.#damaged = damaged;
      this.#isWhole = true;
      this.#present();
    },
    onMissing: (missing) => {
      this.#missing = missing;
      this.#present();
    },
    onUnreachable: () => {
      this.#unreachable = true;
      // This page itself read what the database holds.
      this.#isWhole ||= this.#reading === null;
      this.#reading = null;
      this.#present();
    },
  });
  readonly #dialogs = new Dialogs({
    quotesOf: (scope) => this.#entriesOf(scope).map(({ quote }) => quote),
    everything: () => [...this.#catalog.kept, ...this.#catalog.trashed].map(({ quote }) => quote),
    titleOf: (scope) => (scope === 'all' ? 'All quotes' : scope === 'shown' ? this.#title : 'Selected quotes'),
    damaged: () => this.#damaged,
    isWhole: () => this.#isWhole,
    find: (id) => this.#catalog.get(id),
    readSlots: () => void this.#readSlots(),
    readState: () => void this.#reader.readState().catch(() => undefined),
    say: (text) => this.#say(text, null),
    render: () => this.#render(),
  });
  readonly #address = new Address();
  #shown: Shown = readAddress(location.hash);
  #selected: ReadonlySet<string> = new Set();
  #slots: Readonly<Record<string, Slot>> = {};
  #state: LibraryState | null = null;
  #damaged: readonly DamagedRecord[] = [];
  /** Whether everything was read once, so that exports are complete. */
  #isWhole = false;
  #missing: ReadonlyMap<string, MissingQuote> = new Map();
  #reading: LibraryProps['reading'] = { read: 0 };
  #unreachable = false;
  #said: LibraryProps['said'] = null;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #ground: LibraryGround | null = null;
  #view: LibraryView | null = null;
  #query: SearchQuery = parseQuery(this.#shown.typed);

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  async start(signal: AbortSignal): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)).then(() => this.#view ?? this.#present());
    void this.#dialogs.start();
    await Promise.race([this.#readSlots(), late]);
    addEventListener(
      'popstate',
      () => {
        this.#address.forget();
        this.#go(readAddress(location.hash));
      },
      { signal },
    );
    addEventListener('pagehide', () => this.#address.settle(), { signal });
    this.#reader.start(signal);
  }

  /** Reads everyone's slot; if nobody answers, nothing changes. */
  async #readSlots(): Promise<void> {
    this.#slots = await askBackground('readSlots').catch(() => this.#slots);
    if (this.#view !== null) this.#present();
  }

  /** Shows the first batch immediately and the rest when it is complete, so that nothing moves in between. */
  #onPiece(read: number, done: boolean): void {
    if (this.#reading === null && !done) return;
    const first = !this.#reading?.read;
    this.#reading = done ? null : { read };
    if (first || done) this.#present();
    else this.#render();
    if (done) this.#prepare();
  }

  /** Does the work of the first keystroke in advance, while the page is idle. */
  #prepare(): void {
    requestIdleCallback((deadline) => {
      if (!this.#catalog.prepare(() => deadline.timeRemaining() > 2)) this.#prepare();
    });
  }

  #present(): void {
    this.#ground = null;
    this.#dialogs.refresh();
    this.#selected = stillIn(this.#shown.place, this.#selected, this.#catalog);
    this.#look();
  }

  /** Updates the view of unchanged quotes. */
  #look(): void {
    const [slots, state, missing] = [this.#slots, this.#state, this.#missing];
    this.#ground ??= groundOf(this.#catalog, { slots, state, missing, now: Date.now() });
    this.#view = presentLibrary(this.#catalog, this.#ground, { ...this.#shown, query: this.#query });
    this.#render();
  }

  #go(shown: Shown): void {
    const isOther = (part: keyof Shown) => JSON.stringify(shown[part]) !== JSON.stringify(this.#shown[part]);
    if (isOther('place')) this.#selected = new Set();
    // Another list starts at its top. Scrolling before anything has changed needs no layout.
    if (isOther('place') || isOther('grouping') || isOther('typed')) scrollTo(0, 0);
    this.#shown = shown;
    this.#query = parseQuery(shown.typed);
    this.#look();
  }

  /** @param leaves whether to add a history entry, so that "back" leads to what was shown before */
  #show(change: Partial<Shown>, leaves = false): void {
    const shown = { ...this.#shown, ...change };
    this.#address[leaves ? 'push' : 'replace'](shown);
    this.#go(shown);
  }

  #say(text: string, way: UndoDirection | null): void {
    this.#said = { text: nextAnnouncement(text, this.#said?.text), way };
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#said = null;
      this.#render();
    }, SAID_MS);
    this.#render();
  }

  #select(ids: Iterable<string>): void {
    this.#selected = new Set(ids);
    this.#render();
  }

  get #underEpisode(): boolean {
    const { place, grouping } = this.#shown;
    if (isCompared(place)) return place.kind === 'compare-episode';
    return grouping === 'episode' && place.kind !== 'trash';
  }

  #entriesOf(scope: ExportScope): readonly SearchEntry[] {
    const shown = this.#view?.shown ?? [];
    if (scope === 'all') return this.#catalog.kept;
    return scope === 'shown' ? shown : chosenOf(shown, this.#selected);
  }

  /** A title for what is shown, used as a file name. */
  get #title(): string {
    const { place, typed } = this.#shown;
    const where =
      this.#view?.person?.name ??
      this.#view?.comparison?.title ??
      ('id' in place ? place.id : place.kind === 'trash' ? 'Trash' : 'Quotes');
    return typed === '' ? where : `${where} ${typed}`;
  }

  readonly #acts = libraryActions({
    catalog: this.#catalog,
    changes: this.#changes,
    dialogs: this.#dialogs,
    query: () => this.#query,
    chosen: () => this.#entriesOf('selected').map(({ quote }) => quote.id),
    slotOf: ({ speaker }) => (speaker === null ? 0 : slotOf(speaker, this.#slots)),
    placeOf: (id) => this.#missing.get(id)?.passage ?? null,
    show: (change, leaves) => this.#show(change, leaves),
    select: (ids) => this.#select(ids),
    say: (text) => this.#say(text, null),
  });

  readonly #rowOf: LibraryProps['rowOf'] = (quote) =>
    presentRow(quote, {
      people: this.#ground?.people ?? new Map(),
      slots: this.#slots,
      underEpisode: this.#underEpisode,
      missing: this.#missing,
      linkOf,
    });

  #render(): void {
    if (this.#view === null) return;
    render(
      <LibraryApp
        {...this.#acts}
        rowOf={this.#rowOf}
        view={this.#view}
        {...this.#shown}
        selected={this.#selected}
        damaged={this.#damaged}
        reading={this.#reading}
        unreachable={this.#unreachable}
        said={this.#said}
        dialog={this.#dialogs.render()}
      />,
      this.#root,
    );
  }
}
