import { render } from 'preact';
import type { ExportScope } from '../../components/library/ExportDialog';
import { LibraryApp } from '../../components/library/LibraryApp';
import type { LibraryProps } from '../../components/library/library-props';
import { type Copied, copy } from '../../utils/page/clipboard';
import { groundOf, type LibraryGround, type LibraryView, presentLibrary } from '../../utils/presenters/library';
import { presentRow } from '../../utils/presenters/library-row';
import type { Slot } from '../../utils/presenters/palette';
import { PICTURE_LINES, type PictureAct } from '../../utils/presenters/picture-acts';
import { Catalog } from '../../utils/quotes/catalog';
import { citationOf } from '../../utils/quotes/citation';
import type { DamagedRecord, LibraryState } from '../../utils/quotes/keeping';
import type { MissingQuote } from '../../utils/quotes/missing';
import type { SearchEntry } from '../../utils/quotes/search';
import { parseQuery, printQuery, type SearchQuery, toggleTerm } from '../../utils/quotes/search-query';
import { Address, readAddress, type Shown } from './address';
import { Changes } from './changes';
import { Dialogs } from './dialogs';
import { picture } from './files';
import { linkOf } from './links';
import { Reader } from './reader';

/** How long the way back is offered. */
const SAID_MS = 8_000;

/** The library page: what is shown, and what the reader's acts become. */
export class Library {
  readonly #root: HTMLElement;
  readonly #catalog = new Catalog();
  readonly #changes = new Changes(this.#catalog, {
    onChanged: () => this.#present(),
    onSaid: (text, undo) => this.#say(text, undo),
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
      this.#present();
    },
    onMissing: (missing) => {
      this.#missing = missing;
      this.#present();
    },
    onUnreachable: () => {
      this.#unreachable = true;
      this.#reading = null;
      this.#present();
    },
  });
  readonly #dialogs = new Dialogs({
    quotesOf: (scope) => this.#entriesOf(scope).map(({ quote }) => quote),
    everything: () => [...this.#catalog.kept, ...this.#catalog.trashed].map(({ quote }) => quote),
    titleOf: (scope) => (scope === 'all' ? 'All quotes' : scope === 'shown' ? this.#title : 'Chosen quotes'),
    damaged: () => this.#damaged,
    isHere: (id) => this.#catalog.get(id) !== undefined,
    readState: () => void this.#reader.readState().catch(() => undefined),
    say: (text) => this.#say(text, false),
    render: () => this.#render(),
  });
  readonly #address = new Address();
  #shown: Shown = readAddress(location.hash);
  #selected: ReadonlySet<string> = new Set();
  #slots: Readonly<Record<string, Slot>> = {};
  #state: LibraryState | null = null;
  #damaged: readonly DamagedRecord[] = [];
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

  start(slots: Readonly<Record<string, Slot>>, signal: AbortSignal): void {
    this.#slots = slots;
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

  #say(text: string, undo: boolean): void {
    this.#said = { text, undo };
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
    return scope === 'shown' ? shown : shown.filter(({ quote }) => this.#selected.has(quote.id));
  }

  /** What is shown, in words: the name of a file of it. */
  get #title(): string {
    const { place, typed } = this.#shown;
    const where = this.#view?.person?.name ?? ('id' in place ? place.id : place.kind === 'trash' ? 'Trash' : 'Quotes');
    return typed === '' ? where : `${where} ${typed}`;
  }

  /** Does it to all that are selected, in the order of the list. */
  get #chosen(): string[] {
    return (this.#view?.shown ?? []).map(({ quote }) => quote.id).filter((id) => this.#selected.has(id));
  }

  async #copy(copied: Copied, said: string): Promise<void> {
    if (await copy(copied)) this.#say(said, false);
    else this.#dialogs.openByHand(copied.plain);
  }

  async #picture(id: string, act: PictureAct): Promise<void> {
    const quote = this.#catalog.get(id);
    if (quote === undefined) return;
    const slot = this.#ground?.people.get(quote.speaker?.id ?? '')?.slot ?? 0;
    this.#say(PICTURE_LINES[await picture(quote, slot, act)], false);
  }

  /** Empties the selection of what is no longer shown when the change came about. */
  async #leaving(change: Promise<boolean>): Promise<void> {
    if (await change) this.#select([]);
  }

  readonly #acts: Omit<
    LibraryProps,
    'view' | 'place' | 'typed' | 'grouping' | 'selected' | 'damaged' | 'reading' | 'unreachable' | 'said'
  > = {
    rowOf: (quote) =>
      presentRow(quote, {
        people: this.#ground?.people ?? new Map(),
        underEpisode: this.#underEpisode,
        missing: this.#missing,
        linkOf,
      }),
    onPlace: (place) => this.#show({ place, typed: '' }, true),
    onType: (typed) => this.#show({ typed }),
    onQuery: (query) => this.#show({ typed: printQuery(query) }),
    onColor: (color) => this.#show({ typed: printQuery(toggleTerm(this.#query, { field: 'color', value: color })) }),
    onGroup: (grouping) => this.#show({ grouping }),
    onSelect: (ids) => this.#select(ids),
    onUndo: () => void this.#changes.undo(),
    onRedo: () => void this.#changes.redo(),
    onOpen: (id) => {
      const quote = this.#catalog.get(id);
      const link = quote && linkOf(quote);
      if (link) open(link, '_blank', 'noreferrer');
    },
    onCite: (id) => {
      const quote = this.#catalog.get(id);
      if (quote !== undefined) void this.#copy(citationOf(quote, linkOf(quote) ?? ''), 'Citation copied.');
    },
    onPicture: (id, act) => void this.#picture(id, act),
    onCopy: (text) => void this.#copy({ plain: text }, 'Copied.'),
    onChange: (id, edit) => this.#changes.editOne(id, edit),
    onDelete: (ids) => void this.#leaving(this.#changes.trash(ids)),
    onRestore: (ids) => void this.#leaving(this.#changes.restore(ids)),
    onPlaceHere: (id) => void this.#changes.placeHere(id),
    onLetBe: (id) => void this.#changes.letBe(id),
    onForget: (ids) => void this.#changes.forget(ids).then(() => this.#select([])),
    onRecolor: (color) => void this.#changes.recolor(this.#chosen, color),
    onTag: (tags) => void this.#changes.tag(this.#chosen, tags),
    onUntag: (tag) => void this.#changes.untag(this.#chosen, tag),
    onExport: () => this.#dialogs.openExport(this.#selected.size > 0 ? 'selected' : 'shown'),
    onImport: () => this.#dialogs.openImport(),
    onBackup: () => void this.#dialogs.backUp(),
  };

  #render(): void {
    if (this.#view === null) return;
    render(
      <LibraryApp
        {...this.#acts}
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
