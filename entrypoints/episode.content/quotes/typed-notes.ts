import type { Typed } from '../../../components/ui/NoteEditor';
import type { QuoteFailure } from '../../../utils/presenters/quotes/quote-notices';
import type { OwnRevisions } from '../../../utils/quotes/editing/own-revisions';
import type { QuoteShelf, ShelfQuote } from '../../../utils/quotes/editing/shelf';
import type { Placement } from '../../../utils/quotes/model/quote';

/** An edit that is not saved yet. */
export interface Unsaved {
  /** The quote's last known entry: what is typed outlives a quote that is deleted elsewhere. */
  entry: ShelfQuote;
  /** The revision the edit is based on; it may be saved long after. */
  seen: number | undefined;
  /** Revisions the page has made since then, and its pending requests. */
  own?: OwnRevisions;
  typed?: Typed;
}

/** What the reader has typed when the page's text is replaced. */
export interface LeftTyped {
  /** By quote id. */
  typed: ReadonlyMap<string, Unsaved>;
  /** Id of the quote whose editor is open; null when none is. */
  editing: string | null;
}

/** Whether there is unsaved typing about an episode. @param episode its address */
export function isTypedAbout(episode: string | undefined, { typed }: LeftTyped): boolean {
  return [...typed.values()].some((unsaved) => isTyped(unsaved, episode));
}

/** Typed notes that are not saved, by quote id. They outlive their card and the page's text. */
export class TypedNotes {
  readonly #shelf: QuoteShelf<QuoteFailure>;
  readonly #episode: string;
  readonly #unsaved = new Map<string, Unsaved>();

  /** @param episode address of the open episode */
  constructor(shelf: QuoteShelf<QuoteFailure>, episode: string) {
    this.#shelf = shelf;
    this.#episode = episode;
  }

  /** Includes typing about episodes that were open before. */
  get all(): ReadonlyMap<string, Unsaved> {
    return this.#unsaved;
  }

  /** A quote with unsaved typing whose words are not on the page to be clicked; null when there is none. */
  get lost(): string | null {
    const lost = [...this.#unsaved].find(([id, unsaved]) => !this.isShown(id) && isTyped(unsaved, this.#episode));
    return lost?.[0] ?? null;
  }

  get(id: string): Unsaved | undefined {
    return this.#unsaved.get(id);
  }

  put(id: string, unsaved: Unsaved): void {
    this.#unsaved.set(id, unsaved);
  }

  drop(id: string): void {
    this.#unsaved.delete(id);
  }

  /** Forgets an editor in which nothing was typed, so that it starts fresh when it is opened again. */
  leave(id: string): void {
    if (this.get(id)?.typed === undefined) this.drop(id);
  }

  /** Takes over what was typed on the previous text. @param find locates a quote in the current text */
  takeOver(all: ReadonlyMap<string, Unsaved>, find: (quote: ShelfQuote['quote']) => Placement): void {
    for (const [id, unsaved] of all) {
      if (!unsaved.typed && !this.isShown(id)) continue;
      // If it was deleted in the meantime, it comes back when the typed note is saved.
      const place = find(unsaved.entry.quote);
      this.#shelf.expect(id, place);
      this.put(id, { ...unsaved, entry: { ...unsaved.entry, place } });
    }
  }

  /** Whether the quote's words are on the page. */
  isShown(id: string): boolean {
    const place = this.#shelf.get(id)?.place;
    return place !== undefined && place.state !== 'missing';
  }
}

function isTyped({ typed, entry }: Unsaved, episode: string | undefined): boolean {
  return typed !== undefined && entry.quote.episode.url === episode;
}
