import { render } from 'preact';
import type { ExportScope } from '../../components/library/ExportDialog';
import { LibraryApp } from '../../components/library/LibraryApp';
import type { LibraryProps } from '../../components/library/library-props';
import { askBackground } from '../../utils/messaging/transport';
import { heardAnew } from '../../utils/presenters/heard';
import {
  chosenOf,
  groundOf,
  type LibraryGround,
  type LibraryView,
  presentLibrary,
  stillIn,
} from '../../utils/presenters/library';
import { presentRow } from '../../utils/presenters/library-row';
import type { Slot } from '../../utils/presenters/palette';
import { Catalog } from '../../utils/quotes/catalog';
import type { Way } from '../../utils/quotes/history';
import type { DamagedRecord, LibraryState } from '../../utils/quotes/keeping';
import type { MissingQuote } from '../../utils/quotes/missing';
import type { SearchEntry } from '../../utils/quotes/search';
import { parseQuery, type SearchQuery } from '../../utils/quotes/search-query';
import { actsOn } from './acts';
import { Address, readAddress, type Shown } from './address';
import { Changes } from './changes';
import { Dialogs } from './dialogs';
import { linkOf } from './links';
import { Reader } from './reader';

/** How long the way back is offered. */
const SAID_MS = 8_000;

/** The library page: what is shown. */
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
      // What the database holds was read by this page itself.
      this.#isWhole ||= this.#reading === null;
      this.#reading = null;
      this.#present();
    },
  });
  readonly #dialogs = new Dialogs({
    quotesOf: (scope) => this.#entriesOf(scope).map(({ quote }) => quote),
    everything: () => [...this.#catalog.kept, ...this.#catalog.trashed].map(({ quote }) => quote),
    titleOf: (scope) => (scope === 'all' ? 'All quotes' : scope === 'shown' ? this.#title : 'Chosen quotes'),
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
  /** Everything was read once: what is exported leaves nothing out. */
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
    await Promise.all([this.#readSlots(), this.#dialogs.start()]);
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

  /** Who has which color; where nobody answers all stay as they are. */
  async #readSlots(): Promise<void> {
    this.#slots = await askBackground('readSlots').catch(() => this.#slots);
    if (this.#view !== null) this.#present();
  }

  /** The first piece is shown at once, the whole when it is there: in between nothing moves under the reader's eyes. */
  #onPiece(read: number, done: boolean): void {
    if (this.#reading === null && !done) return;
    const first = this.#view === null;
    this.#reading = done ? null : { read };
    if (first || done) this.#present();
    else this.#render();
    if (done) this.#prepare();
  }

  /** Does what the first key would do, while the page has nothing to do. */
  #prepare(): void {
    requestIdleCallback((deadline) => {
      if (!this.#catalog.prepare(() => deadline.timeRemaining() > 2)) this.#prepare();
    });
  }

  #present(): void {
    this.#ground = null;
    this.#selected = stillIn(this.#shown.place, this.#selected, this.#catalog);
    this.#look();
  }

  /** The same quotes, looked at differently. */
  #look(): void {
    const [slots, state, missing] = [this.#slots, this.#state, this.#missing];
    this.#ground ??= groundOf(this.#catalog, { slots, state, missing, now: Date.now() });
    this.#view = presentLibrary(this.#catalog, this.#ground, { ...this.#shown, query: this.#query });
    this.#render();
  }

  #go(shown: Shown): void {
    const isOther = (part: keyof Shown) => JSON.stringify(shown[part]) !== JSON.stringify(this.#shown[part]);
    if (isOther('place')) this.#selected = new Set();
    // Another list begins at its top. While nothing has changed yet the browser need not lay anything out for it.
    if (isOther('place') || isOther('grouping') || isOther('typed')) scrollTo(0, 0);
    this.#shown = shown;
    this.#query = parseQuery(shown.typed);
    this.#look();
  }

  /** @param leaves whether the way back leads to what was shown before */
  #show(change: Partial<Shown>, leaves = false): void {
    const shown = { ...this.#shown, ...change };
    this.#address[leaves ? 'push' : 'replace'](shown);
    this.#go(shown);
  }

  #say(text: string, way: Way | null): void {
    this.#said = { text: heardAnew(text, this.#said?.text), way };
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
    return grouping === 'episode' && place.kind !== 'topic' && place.kind !== 'trash';
  }

  #entriesOf(scope: ExportScope): readonly SearchEntry[] {
    const shown = this.#view?.shown ?? [];
    if (scope === 'all') return this.#catalog.kept;
    return scope === 'shown' ? shown : chosenOf(shown, this.#selected);
  }

  /** What is shown, in words: the name of a file of it. */
  get #title(): string {
    const { place, typed } = this.#shown;
    const where = this.#view?.person?.name ?? ('id' in place ? place.id : place.kind === 'trash' ? 'Trash' : 'Quotes');
    return typed === '' ? where : `${where} ${typed}`;
  }

  readonly #acts = actsOn({
    catalog: this.#catalog,
    changes: this.#changes,
    dialogs: this.#dialogs,
    query: () => this.#query,
    chosen: () => this.#entriesOf('selected').map(({ quote }) => quote.id),
    slotOf: ({ speaker }) => this.#ground?.people.get(speaker?.id ?? '')?.slot ?? 0,
    placeOf: (id) => this.#missing.get(id)?.passage ?? null,
    show: (change, leaves) => this.#show(change, leaves),
    select: (ids) => this.#select(ids),
    say: (text) => this.#say(text, null),
  });

  readonly #rowOf: LibraryProps['rowOf'] = (quote) =>
    presentRow(quote, {
      people: this.#ground?.people ?? new Map(),
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
