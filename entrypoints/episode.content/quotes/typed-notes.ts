import type { Typed } from '../../../components/ui/NoteEditor';
import type { NotKept } from '../../../utils/presenters/quote-notices';
import type { Placement } from '../../../utils/quotes/quote';
import type { QuoteShelf, ShelfQuote } from '../../../utils/quotes/shelf';

/** An edit that is not kept yet. */
export interface Unsaved {
  /** As it stood last: what is typed outlives a quote that is deleted elsewhere. */
  entry: ShelfQuote;
  /** Revision it was begun on: what is typed may be kept long after. */
  seen: number | undefined;
  typed?: Typed;
}

/** What the reader typed, when the page's text goes. */
export interface LeftTyped {
  /** By id of the quote. */
  typed: ReadonlyMap<string, Unsaved>;
  /** Whose editor is open. */
  editing: string | null;
}

/** Whether something is typed about an episode. @param episode its address */
export function isTypedAbout(episode: string | undefined, { typed }: LeftTyped): boolean {
  return [...typed.values()].some((unsaved) => isTyped(unsaved, episode));
}

/** What is typed and not kept, by id of its quote: it outlives its card, and the page's text. */
export class TypedNotes {
  readonly #shelf: QuoteShelf<NotKept>;
  readonly #episode: string;
  readonly #unsaved = new Map<string, Unsaved>();

  /** @param episode address of the one that is open */
  constructor(shelf: QuoteShelf<NotKept>, episode: string) {
    this.#shelf = shelf;
    this.#episode = episode;
  }

  /** Also of episodes that were open before. */
  get all(): ReadonlyMap<string, Unsaved> {
    return this.#unsaved;
  }

  /** A quote that is written about and is not there to be pressed; null when all are. */
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

  /** An editor in which nothing was typed begins anew when it is opened again. */
  leave(id: string): void {
    if (this.get(id)?.typed === undefined) this.drop(id);
  }

  /** Takes what was typed over another text. @param find where a quote is in the text as it is now */
  takeOver(all: ReadonlyMap<string, Unsaved>, find: (quote: ShelfQuote['quote']) => Placement): void {
    for (const [id, unsaved] of all) {
      if (!unsaved.typed && !this.isShown(id)) continue;
      // Deleted meanwhile it comes back when what is typed is kept.
      const place = find(unsaved.entry.quote);
      this.#shelf.expect(id, place);
      this.put(id, { ...unsaved, entry: { ...unsaved.entry, place } });
    }
  }

  /** Whether the page shows the quote. */
  isShown(id: string): boolean {
    const place = this.#shelf.get(id)?.place;
    return place !== undefined && place.state !== 'missing';
  }
}

function isTyped({ typed, entry }: Unsaved, episode: string | undefined): boolean {
  return typed !== undefined && entry.quote.episode.url === episode;
}
