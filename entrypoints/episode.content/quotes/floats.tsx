import { QuoteCard } from '../../../components/quotes/QuoteCard';
import type { Follow } from '../../../components/quotes/quotes-props';
import { askBackground } from '../../../utils/messaging/transport';
import { presentQuoteCard } from '../../../utils/presenters/quotes/quote-card';
import type { QuoteFailure } from '../../../utils/presenters/quotes/quote-notices';
import type { QuoteShelf, ShelfQuote } from '../../../utils/quotes/editing/shelf';
import type { Placement } from '../../../utils/quotes/model/quote';
import type { Span } from '../../../utils/transcript/model';
import { FloatFocus } from './float-focus';
import type { QuoteActions } from './quote-actions';
import type { QuotesContext } from './quotes-context';
import { selectionBarActions } from './selection-bar-actions';
import { SelectionFloat } from './selection-float';
import type { Sharing } from './sharing';
import { spanFollower } from './span-follower';
import { isTypedAbout, type LeftTyped, TypedNotes, type Unsaved } from './typed-notes';

export interface FloatParts {
  shelf: QuoteShelf<QuoteFailure>;
  acts: QuoteActions;
  sharing: Sharing;
}

interface OpenCard {
  id: string;
  editing: boolean;
  follow: Follow;
  unsaved: Unsaved;
}

/** The selection bar and the quote card: at most one of each, next to the words they belong to. */
export class Floats {
  readonly #stage: QuotesContext;
  readonly #parts: FloatParts;
  readonly #signal: AbortSignal;
  readonly #selected: SelectionFloat;
  #card: OpenCard | null = null;
  /** The state of editors; another quote's card may be opened in the meantime. */
  readonly #notes: TypedNotes;
  /** What was typed on the previous text of the page, until the quotes are loaded again. */
  #before: LeftTyped | null = null;
  /** Tags in use in the whole library; requested whenever a card is edited. */
  #tags: readonly string[] = [];
  readonly #focus: FloatFocus;
  readonly #follow: (span: Span | null) => Follow;

  constructor(stage: QuotesContext, parts: FloatParts, signal: AbortSignal) {
    this.#stage = stage;
    this.#parts = parts;
    this.#signal = signal;
    this.#focus = new FloatFocus(stage.root);
    this.#follow = spanFollower(stage.reading.pageText, signal);
    this.#selected = new SelectionFloat(stage, (span) => this.#barActions(span));
    this.#notes = new TypedNotes(parts.shelf, stage.reading.transcript.episode.url);
  }

  get isEditing(): boolean {
    return this.#card?.editing === true;
  }

  /** Whether something typed is not saved, in this card or an earlier one. */
  get isHolding(): boolean {
    return this.isEditing || isTypedAbout(this.#stage.reading.transcript.episode.url, this.left);
  }

  get left(): LeftTyped {
    const { typed = [], editing = null } = this.#before ?? {};
    return { typed: new Map([...typed, ...this.#notes.all]), editing: this.isEditing ? this.cardOf : editing };
  }

  /**
   * Takes over what was typed on the previous text of the page.
   * @param placed resolves when the quotes are loaded again
   * @param find locates a quote in the current text
   */
  async resume(left: LeftTyped, placed: Promise<void>, find: (quote: ShelfQuote['quote']) => Placement): Promise<void> {
    this.#before = left;
    // Done before any request is made here: an earlier save may still be waiting for its reply.
    for (const { own } of left.typed.values()) this.#parts.shelf.own = own ?? this.#parts.shelf.own;
    await placed;
    if (this.#signal.aborted) return;
    this.#before = null;
    const { typed, editing } = left;
    this.#notes.takeOver(typed, find);
    if (editing !== null && this.#notes.isShown(editing)) this.openCard(editing, { editing: true });
    else this.render();
  }

  get cardOf(): string | null {
    return this.#card?.id ?? null;
  }

  /** Hides the bar because its words are no longer selected, unless the caret has followed the focus into it. */
  dropBar(): void {
    if (!this.#focus.isInFloat) this.showBar(null);
  }

  /** Ends the selection, because its words are being saved. The caret of caret browsing stays there. */
  endSelection(): void {
    this.showBar(null);
    const selection = getSelection();
    selection?.collapse(selection.focusNode, selection.focusOffset);
  }

  showBar(span: Span | null): void {
    const changes = this.#selected.put(span && { span, follow: this.#follow(span) });
    if (changes) this.#focus.returnAfter(() => this.render());
  }

  /** Moves the focus into the bar. @returns whether there is one */
  enterBar(): boolean {
    this.#focus.leave();
    return this.#focus.give('.selection-bar button');
  }

  /** Handles the bar's keys while the page has the focus. @returns whether words are selected and the bar has this key */
  pressBar(pressed: string): boolean {
    return this.#selected.press(pressed);
  }

  /** Opens a card; in the editor when something typed is not saved. @param focus when requested by keyboard */
  openCard(id: string, { focus = false, editing = false } = {}): void {
    const entry = this.#parts.shelf.get(id) ?? this.#notes.get(id)?.entry;
    if (entry === undefined) return;
    const { place } = entry;
    if (place.state === 'missing' && !this.#notes.get(id)?.typed) return;
    // Before the editor is removed, because the focus would be lost with it.
    this.#focus.leave();
    if (this.#card !== null) this.#notes.leave(this.#card.id);
    const left = this.#notes.get(id);
    const isEditing = editing || left !== undefined;
    const seen = 'revision' in entry.quote ? entry.quote.revision : undefined;
    const unsaved = left ?? { entry, seen, own: this.#parts.shelf.own };
    if (isEditing) this.#notes.put(id, unsaved);
    const words = place.state === 'missing' ? null : place.span;
    this.#card = { id, editing: isEditing, unsaved, follow: this.#follow(words) };
    this.render();
    if (isEditing) void this.#readTags();
    if (focus && !isEditing) this.#focus.give('.quote-card button:not(:disabled)', true);
  }

  closeCard(): void {
    if (this.#card === null) return;
    this.#notes.drop(this.#card.id);
    this.#card = null;
    this.#focus.returnAfter(() => this.render());
  }

  /** Closes the bar first; a note being typed stays open and gets the focus. @returns whether anything was open */
  onEscape(): boolean {
    if (this.#selected.hasBar && this.#selected.isSeen) this.showBar(null);
    else if (this.isEditing) return this.#focus.give('.quote-card textarea');
    else if (this.#card !== null) this.closeCard();
    else return false;
    return true;
  }

  /** Call after every change of the shelf, which may remove the quote of the card or of a typed note. */
  render(): void {
    this.#settleCard();
    const { lost } = this.#notes;
    // This is the reader's only way to a note whose words are not on the page to be clicked.
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
          {this.#selected.draw()}
          {this.#card && this.#quoteCard(this.#card)}
        </>
      ),
    });
  }

  #barActions(span: Span) {
    return selectionBarActions(span, this.#parts, {
      onTaken: () => this.endSelection(),
      onNote: (id) => this.#focus.isInField || this.openCard(id, { editing: true }),
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
        view={presentQuoteCard(entry)}
        editing={editing}
        knownTags={this.#tags}
        unsaved={unsaved}
        onEditing={(next) => {
          // The reply to a save may come late, when another card is open or this one was opened again.
          if (!next && (this.#card === card || this.#card?.id !== id)) this.#notes.drop(id);
          if (this.#card !== card) return;
          if (this.#notes.isShown(id)) this.openCard(id, { editing: next, focus: !next });
          else this.closeCard();
        }}
        onTryAgain={() => void acts.keepAgain(entry.quote)}
        // Based on the current revision, so that changes in a row do not conflict; it restores a deleted quote.
        onColor={(color) => void acts.change(id, { color }, shelf.get(id) ? undefined : unsaved.seen)}
        onChange={(edit) => acts.change(id, edit, unsaved.seen)}
        {...sharing.actionsOf(entry)}
        onPlay={this.#stage.playing.ofPlace(entry.place)}
        onDelete={() => {
          // Close first, or the focus would be lost with the card.
          this.closeCard();
          void acts.remove(id);
        }}
        onClose={() => this.closeCard()}
      />
    );
  }

  /** If nobody answers, no suggestions are offered. */
  async #readTags(): Promise<void> {
    this.#tags = await askBackground('readTags', undefined, this.#signal).catch(() => this.#tags);
    this.render();
  }
}
