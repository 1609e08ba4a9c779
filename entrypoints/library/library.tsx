import { render } from 'preact';
import type { ExportScope } from '../../components/library/ExportDialog';
import { LibraryApp } from '../../components/library/LibraryApp';
import type { LibraryProps } from '../../components/library/library-props';
import {
  chosenOf,
  type LibraryOverview,
  type LibraryView,
  overviewOf,
  presentLibrary,
  stillIn,
} from '../../utils/presenters/library/library';
import { slotOf } from '../../utils/presenters/library/library-people';
import { presentRow } from '../../utils/presenters/library/library-row';
import { isCompared } from '../../utils/presenters/library/library-side';
import type { SearchEntry } from '../../utils/quotes/search/search';
import { parseQuery, type SearchQuery } from '../../utils/quotes/search/search-query';
import { Address, readAddress, type Shown } from './address';
import { Announcer } from './announcer';
import { Changes } from './changes';
import { Dialogs } from './dialogs';
import { libraryActions } from './library-actions';
import { LibraryData } from './library-data';
import { linkOf } from './links';

/** How long, in ms, the page stays empty while it is opening, and quotes wait for the colors of their speakers. */
const COLORS_WAIT_MS = 300;

/** The library page: what of the data is shown, and what is selected. */
export class Library {
  readonly #root: HTMLElement;
  readonly #data = new LibraryData({ onChange: () => this.#onData(), onProgress: () => this.#render() });
  readonly #catalog = this.#data.catalog;
  readonly #announcer = new Announcer(() => this.#render());
  readonly #changes = new Changes(this.#catalog, {
    onChanged: () => this.#onData(),
    onSaid: (text, way) => this.#announcer.say(text, way),
  });
  readonly #dialogs = new Dialogs({
    quotesOf: (scope) => this.#entriesOf(scope).map(({ quote }) => quote),
    everything: () => [...this.#catalog.kept, ...this.#catalog.trashed].map(({ quote }) => quote),
    titleOf: (scope) => (scope === 'all' ? 'All quotes' : scope === 'shown' ? this.#title : 'Selected quotes'),
    damaged: () => this.#data.known.damaged,
    isWhole: () => this.#data.known.isWhole,
    find: (id) => this.#catalog.get(id),
    readSlots: () => void this.#readSlots(),
    readState: () => this.#data.readState(),
    say: (text) => this.#announcer.say(text, null),
    render: () => this.#render(),
  });
  readonly #address = new Address();
  #shown: Shown = readAddress(location.hash);
  #query: SearchQuery = parseQuery(this.#shown.typed);
  #selected: ReadonlySet<string> = new Set();
  #overview: LibraryOverview | null = null;
  #view: LibraryView | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  async start(signal: AbortSignal): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, COLORS_WAIT_MS)).then(() => this.#view ?? this.#onData());
    void this.#dialogs.start();
    await Promise.race([this.#readSlots(), late]);
    addEventListener(
      'popstate',
      () => {
        this.#address.forget();
        this.#applyShown(readAddress(location.hash));
      },
      { signal },
    );
    addEventListener('pagehide', () => this.#address.settle(), { signal });
    this.#data.start(signal);
  }

  async #readSlots(): Promise<void> {
    await this.#data.readSlots();
    if (this.#view !== null) this.#onData();
  }

  #onData(): void {
    this.#overview = null;
    this.#dialogs.refresh();
    this.#selected = stillIn(this.#shown.place, this.#selected, this.#catalog);
    this.#refreshView();
  }

  /** Updates the view of unchanged quotes. */
  #refreshView(): void {
    const { slots, state, missing } = this.#data.known;
    this.#overview ??= overviewOf(this.#catalog, { slots, state, missing, now: Date.now() });
    this.#view = presentLibrary(this.#catalog, this.#overview, { ...this.#shown, query: this.#query });
    this.#render();
  }

  #applyShown(shown: Shown): void {
    const isOther = (part: keyof Shown) => JSON.stringify(shown[part]) !== JSON.stringify(this.#shown[part]);
    if (isOther('place')) this.#selected = new Set();
    // Another list starts at its top. Scrolling before anything has changed needs no layout.
    if (isOther('place') || isOther('grouping') || isOther('typed')) scrollTo(0, 0);
    this.#shown = shown;
    this.#query = parseQuery(shown.typed);
    this.#refreshView();
  }

  /** @param leaves whether to add a history entry, so that "back" leads to what was shown before */
  #navigate(change: Partial<Shown>, leaves = false): void {
    const shown = { ...this.#shown, ...change };
    this.#address[leaves ? 'push' : 'replace'](shown);
    this.#applyShown(shown);
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

  readonly #actions = libraryActions({
    catalog: this.#catalog,
    changes: this.#changes,
    dialogs: this.#dialogs,
    query: () => this.#query,
    chosen: () => this.#entriesOf('selected').map(({ quote }) => quote.id),
    slotOf: ({ speaker }) => (speaker === null ? 0 : slotOf(speaker, this.#data.known.slots)),
    placeOf: (id) => this.#data.known.missing.get(id)?.passage ?? null,
    navigate: (change, leaves) => this.#navigate(change, leaves),
    select: (ids) => this.#select(ids),
    say: (text) => this.#announcer.say(text, null),
  });

  readonly #rowOf: LibraryProps['rowOf'] = (quote) =>
    presentRow(quote, {
      people: this.#overview?.people ?? new Map(),
      slots: this.#data.known.slots,
      underEpisode: this.#underEpisode,
      missing: this.#data.known.missing,
      linkOf,
    });

  #render(): void {
    if (this.#view === null) return;
    const { damaged, loading, unreachable } = this.#data.known;
    render(
      <LibraryApp
        {...this.#actions}
        rowOf={this.#rowOf}
        view={this.#view}
        {...this.#shown}
        selected={this.#selected}
        damaged={damaged}
        loading={loading}
        unreachable={unreachable}
        said={this.#announcer.said}
        dialog={this.#dialogs.render()}
      />,
      this.#root,
    );
  }
}
