import { barActs } from '../../../components/quotes/bar-acts';
import { QuoteCard } from '../../../components/quotes/QuoteCard';
import type { Follow } from '../../../components/quotes/quotes-props';
import { SelectionBar } from '../../../components/quotes/SelectionBar';
import { askBackground } from '../../../utils/messaging/transport';
import { followWords } from '../../../utils/page/follow-words';
import { presentQuoteCard } from '../../../utils/presenters/quote-card';
import type { NotKept } from '../../../utils/presenters/quote-notices';
import type { Placement } from '../../../utils/quotes/quote';
import type { QuoteShelf, ShelfQuote } from '../../../utils/quotes/shelf';
import type { Span } from '../../../utils/transcript/model';
import { askedOfBar } from './asked-of-bar';
import { FloatFocus } from './float-focus';
import type { QuoteActs } from './quote-acts';
import type { Sharing } from './sharing';
import type { Stage } from './stage';
import { isTypedAbout, type LeftTyped, TypedNotes, type Unsaved } from './typed-notes';

export interface FloatParts {
  shelf: QuoteShelf<NotKept>;
  acts: QuoteActs;
  sharing: Sharing;
}

interface OpenCard {
  id: string;
  editing: boolean;
  follow: Follow;
  unsaved: Unsaved;
}

/** The selection bar and the quote card: at most one of each, beside the words they are about. */
export class Floats {
  readonly #stage: Stage;
  readonly #parts: FloatParts;
  readonly #signal: AbortSignal;
  #bar: { span: Span; follow: Follow } | null = null;
  #card: OpenCard | null = null;
  /** Of editors: the card of another quote may be opened meanwhile. */
  readonly #notes: TypedNotes;
  /** What was typed over the text before, until the quotes are there again. */
  #before: LeftTyped | null = null;
  /** Tags in use in the whole library; asked for whenever a card is edited. */
  #tags: readonly string[] = [];
  readonly #focus: FloatFocus;

  constructor(stage: Stage, parts: FloatParts, signal: AbortSignal) {
    this.#stage = stage;
    this.#parts = parts;
    this.#signal = signal;
    this.#focus = new FloatFocus(stage.root);
    this.#notes = new TypedNotes(parts.shelf, stage.reading.transcript.episode.url);
  }

  get isEditing(): boolean {
    return this.#card?.editing === true;
  }

  /** Something is typed that is not kept, in this card or in one that was open before. */
  get isHolding(): boolean {
    return this.isEditing || isTypedAbout(this.#stage.reading.transcript.episode.url, this.left);
  }

  get left(): LeftTyped {
    const { typed = [], editing = null } = this.#before ?? {};
    return { typed: new Map([...typed, ...this.#notes.all]), editing: this.isEditing ? this.cardOf : editing };
  }

  /**
   * Takes over what was typed over another text.
   * @param placed until the quotes are there again
   * @param find where a quote is in the text as it is now
   */
  async goOn(before: LeftTyped, placed: Promise<void>, find: (quote: ShelfQuote['quote']) => Placement): Promise<void> {
    this.#before = before;
    await placed;
    if (this.#signal.aborted) return;
    this.#before = null;
    const { typed, editing } = before;
    this.#notes.takeOver(typed, find);
    if (editing !== null && this.#notes.isShown(editing)) this.openCard(editing, { editing: true });
    else this.render();
  }

  get cardOf(): string | null {
    return this.#card?.id ?? null;
  }

  showBar(span: Span | null): void {
    if (span === null && this.#bar === null) return;
    this.#bar = span && { span, follow: this.#follow(span) };
    this.#focus.returnAfter(() => this.render());
  }

  /** Moves the focus into the bar. @returns whether there is one */
  enterBar(): boolean {
    this.#focus.leave();
    return this.#focus.give('.selection-bar button');
  }

  /** The bar's own keys, pressed while the page has the focus. @returns whether the bar is there and has this key */
  pressBar(pressed: string): boolean {
    const bar = this.#shownBar;
    if (bar === null) return false;
    const act = barActs(this.#askedOfBar(bar.span)).find(({ key }) => key === pressed.toUpperCase());
    act?.run();
    return act !== undefined;
  }

  /** Where something is typed that is not kept, the editor opens. @param focus when the keyboard asked for it */
  openCard(id: string, { focus = false, editing = false } = {}): void {
    const entry = this.#parts.shelf.get(id) ?? this.#notes.get(id)?.entry;
    if (entry === undefined) return;
    const { place } = entry;
    if (place.state === 'missing' && !this.#notes.get(id)?.typed) return;
    // Before the editor goes: the focus would go with it, to somewhere else.
    this.#focus.leave();
    if (this.#card !== null) this.#notes.leave(this.#card.id);
    const left = this.#notes.get(id);
    const isEditing = editing || left !== undefined;
    const unsaved = left ?? { entry, seen: 'revision' in entry.quote ? entry.quote.revision : undefined };
    if (isEditing) this.#notes.put(id, unsaved);
    this.#card = {
      id,
      editing: isEditing,
      unsaved,
      follow: this.#follow(place.state === 'missing' ? null : place.span),
    };
    this.render();
    if (isEditing) void this.#readTags();
    if (focus && !isEditing) this.#focus.give('.quote-card button:not(:disabled)');
  }

  closeCard(): void {
    if (this.#card === null) return;
    this.#notes.drop(this.#card.id);
    this.#card = null;
    this.#focus.returnAfter(() => this.render());
  }

  /** The bar goes first; a note that is being typed stays and takes the focus. @returns whether there was anything to leave */
  onEscape(): boolean {
    if (this.#shownBar !== null) this.showBar(null);
    else if (this.isEditing) return this.#focus.give('.quote-card textarea');
    else if (this.#card !== null) this.closeCard();
    else return false;
    return true;
  }

  /** Also after every change of the shelf: it may take away the quote of the card, or of what is typed. */
  render(): void {
    this.#settleCard();
    const { lost } = this.#notes;
    // What is typed about words that are not there to be pressed has no other way to the reader.
    if (this.#card === null && lost !== null) this.openCard(lost);
    else this.#draw();
  }

  #settleCard(): void {
    if (this.#card === null) return;
    const { id, unsaved } = this.#card;
    const entry = this.#parts.shelf.get(id);
    if (entry !== undefined) unsaved.entry = entry;
    else if (unsaved.typed === undefined) {
      this.#notes.drop(id);
      this.#card = null;
    }
  }

  #draw(): void {
    this.#stage.show({
      floats: (
        <>
          {this.#bar && <SelectionBar follow={this.#bar.follow} {...this.#askedOfBar(this.#bar.span)} />}
          {this.#card && this.#quoteCard(this.#card)}
        </>
      ),
    });
  }

  /** Null also while its words are out of view: keys are about what the reader sees. */
  get #shownBar() {
    const element = this.#stage.root.querySelector('.selection-bar');
    return element?.checkVisibility({ visibilityProperty: true }) ? this.#bar : null;
  }

  #askedOfBar(span: Span) {
    return askedOfBar(span, this.#parts, {
      onTaken: () => {
        document.getSelection()?.removeAllRanges();
        this.showBar(null);
      },
      onNote: (id) => this.openCard(id, { editing: true }),
    });
  }

  #quoteCard(card: OpenCard) {
    const { acts, sharing, shelf } = this.#parts;
    const { editing, unsaved, follow } = card;
    const { entry } = unsaved;
    const { id } = entry.quote;
    return (
      <QuoteCard
        follow={follow}
        view={presentQuoteCard(entry, this.#stage.reading.transcript.text)}
        editing={editing}
        knownTags={this.#tags}
        unsaved={unsaved}
        onEditing={(next) => {
          // A save may be answered late: by then another card is open, or this one anew.
          if (!next && (this.#card === card || this.#card?.id !== id)) this.#notes.drop(id);
          if (this.#card !== card) return;
          if (this.#notes.isShown(id)) this.openCard(id, { editing: next, focus: !next });
          else this.closeCard();
        }}
        onTryAgain={() => void acts.keepAgain(entry.quote)}
        // Made on what stands, so that a second is no conflict with the first; what is gone comes back by it.
        onColor={(color) => void acts.change(id, { color }, shelf.get(id) ? undefined : unsaved.seen)}
        onChange={(edit) => acts.change(id, edit, unsaved.seen)}
        onCitation={() => void sharing.copyQuote(entry, 'citation')}
        onLink={() => void sharing.copyQuote(entry, 'link')}
        onPicture={sharing.pictureOf(entry)}
        onDelete={() => {
          // The focus would go with the card.
          this.closeCard();
          void acts.remove(id);
        }}
        onClose={() => this.closeCard()}
      />
    );
  }

  /** Without an answer nothing is offered, and tags are typed. */
  async #readTags(): Promise<void> {
    this.#tags = await askBackground('readTags').catch(() => this.#tags);
    this.render();
  }

  #follow(span: Span | null): Follow {
    return (onSpot) => {
      const stop = new AbortController();
      const { pageText } = this.#stage.reading;
      followWords({ pageText, span }, onSpot, AbortSignal.any([stop.signal, this.#signal]));
      return () => stop.abort();
    };
  }
}
