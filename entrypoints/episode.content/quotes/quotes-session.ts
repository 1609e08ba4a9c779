import type { SavedBy } from '../../../utils/messaging/protocol';
import { askBackground, isExtensionAlive } from '../../../utils/messaging/transport';
import { readSelection } from '../../../utils/page/selection';
import { relocateDraft } from '../../../utils/presenters/quotes/found-again';
import type { QuoteFailure } from '../../../utils/presenters/quotes/quote-notices';
import { presentQuotes, quotesLesson } from '../../../utils/presenters/quotes/quotes';
import { tryAgain } from '../../../utils/presenters/quotes/try-again';
import { createFinder } from '../../../utils/quotes/anchor/find';
import { isDismissed } from '../../../utils/quotes/anchor/missing';
import { QuoteShelf, type ShelfQuote } from '../../../utils/quotes/editing/shelf';
import type { QuoteInTranscript } from '../../../utils/quotes/formats/transcript-format';
import type { QuoteDraft } from '../../../utils/quotes/model/quote';
import { activeKeys, type Settings } from '../../../utils/storage/settings';
import type { Span } from '../../../utils/transcript/model';
import { Floats } from './floats';
import { QuoteActions } from './quote-actions';
import { backgroundBackend } from './quote-backend';
import { listenOnPage } from './quote-input';
import { QuotePaint } from './quote-paint';
import type { QuotesContext } from './quotes-context';
import { ReadingCursor } from './reading-cursor';
import { Sharing } from './sharing';
import { StatusLine } from './status-line';
import type { LeftTyped } from './typed-notes';

/** The reader's unsaved work, which must outlive the page's text. */
export interface Left extends LeftTyped {
  /** Words that could not be saved. */
  drafts: readonly QuoteDraft[];
}

/** Everything about quotes on one page: painting, listing, creating and changing them. */
export class QuotesSession {
  readonly shelf: QuoteShelf<QuoteFailure>;
  readonly acts: QuoteActions;
  readonly floats: Floats;
  readonly cursor: ReadingCursor;
  readonly stage: QuotesContext;
  readonly #paint: QuotePaint;
  readonly sharing: Sharing;
  readonly #line: StatusLine;
  readonly #signal: AbortSignal;
  /** Resolves when the quotes have been requested and the shelf filled. */
  readonly #placed: Promise<void>;
  /** Number of requests for them that are running. */
  #placing = 0;
  /** Whether the quotes have been received. */
  #isRead = false;
  /** Words of other episodes that could not be saved, in case the reader returns to them. */
  #elsewhere: readonly QuoteDraft[] = [];
  /** The sentence on which the context menu was opened; null outside the transcript and after any other press. */
  menuOn: Span | null = null;

  constructor(stage: QuotesContext, signal: AbortSignal) {
    this.stage = stage;
    this.#signal = signal;
    this.shelf = new QuoteShelf(
      backgroundBackend(() => void this.place()),
      () => this.#onShelf(),
    );
    this.#paint = new QuotePaint(stage.reading.pageText, stage.prefix, signal);
    this.#line = new StatusLine(stage, signal);
    this.sharing = new Sharing(stage, this.#line);
    const copy = (words: string) => void this.sharing.copyWords(words);
    this.acts = new QuoteActions(stage, { shelf: this.shelf, line: this.#line, copy });
    this.floats = new Floats(stage, { shelf: this.shelf, acts: this.acts, sharing: this.sharing }, signal);
    this.cursor = new ReadingCursor(stage, { paint: this.#paint, quotes: () => this.found }, signal);
    listenOnPage(this, signal);
    this.#show();
    this.#placed = this.place();
  }

  /** The quotes that are on the page and where, in transcript order. */
  get found(): QuoteInTranscript[] {
    return this.shelf.quotes.flatMap(({ quote: { id, color, note, tags }, place }) =>
      place.state === 'missing' ? [] : [{ id, color, note, tags, ...place.span }],
    );
  }

  get left(): Left {
    return { drafts: [...this.#elsewhere, ...this.shelf.unsaved], ...this.floats.left };
  }

  /** Whether something of the reader's is stored nowhere else, so that a newer copy of the script must wait for it. */
  get isHolding(): boolean {
    const { isWaiting, unsaved } = this.shelf;
    return this.floats.isHolding || isWaiting || (this.#line.isCaution && unsaved.length > 0);
  }

  /** Requests the quotes and their places; also called after someone else changed them. */
  async place(): Promise<void> {
    const { reading, readAt } = this.stage;
    const read = { transcript: reading.transcript, readAt };
    this.#placing++;
    await this.shelf.fill(async () => {
      const placed = await askBackground('placeQuotes', read, this.#signal).catch(() => null);
      if (this.#signal.aborted) return null;
      this.#isRead ||= placed !== null;
      return placed;
    });
    this.#placing--;
    // Words that could not be saved have the line to themselves, with the buttons that rescue them.
    if (!this.#isRead && !this.#signal.aborted && isExtensionAlive() && this.shelf.unsaved.length === 0)
      this.acts.refuse('unread', [{ label: tryAgain('load quotes'), onClick: () => this.#placeAgain() }]);
  }

  #placeAgain(): void {
    this.#line.clear();
    void this.place();
  }

  /** Continues with unsaved work after the page replaced its text; work on other episodes is only kept. */
  async resume({ drafts, ...typed }: Left): Promise<void> {
    const { transcript } = this.stage.reading;
    const finder = createFinder(transcript.text);
    const isHere = ({ episode }: QuoteDraft) => episode.url === transcript.episode.url;
    this.#elsewhere = drafts.filter((draft) => !isHere(draft));
    for (const left of drafts.filter(isHere)) {
      const { draft, place } = relocateDraft(left, { transcript, analysis: this.stage.analysis, finder });
      void this.acts.keep(draft, place);
    }
    await this.floats.resume(typed, this.#placed, ({ anchor }) => finder.find(anchor));
  }

  apply(settings: Settings): void {
    this.stage.settings = settings;
    if (!settings.singleKeys) this.cursor.leave();
    this.#show();
  }

  /**
   * Saves the selection or else, from the menu, the sentence it was opened on, and by shortcut the keyboard's sentence.
   */
  saveHere(by: SavedBy): void {
    const words = readSelection(this.stage.reading.pageText, document.getSelection());
    if ('span' in words) {
      this.floats.endSelection();
      void this.acts.save(words.span);
    } else if (words.refused !== 'nothing-selected') this.acts.refuse(words.refused);
    else {
      const sentence = by === 'menu' ? this.menuOn : this.cursor.sentence;
      if (sentence === null) this.acts.refuse('nothing-selected');
      else void this.acts.save(sentence);
    }
  }

  /** @returns whether there was anything to close */
  onEscape(): boolean {
    if (this.floats.onEscape()) return true;
    if (this.cursor.sentence === null) return false;
    this.cursor.leave();
    return true;
  }

  #onShelf(): void {
    this.#show();
    // What changed in words that were saved only now is for the background to find. A request that is running already
    // finds it too, because the shelf repeats it.
    const isUnknown = ({ standing, place }: ShelfQuote) =>
      standing === 'kept' && place.state === 'moved' && !place.changes;
    if (this.#placing === 0 && this.shelf.quotes.some(isUnknown)) void this.place();
  }

  #show(): void {
    if (this.#signal.aborted) return;
    const { reading, people, settings, travelTo } = this.stage;
    const { quotes } = this.shelf;
    this.#paint.show(quotes);
    const seen = quotes.filter(({ place }) => !isDismissed(place));
    const view = presentQuotes(seen, people, reading.transcript.text);
    this.stage.show({
      quotes: {
        view,
        lesson: quotesLesson(activeKeys(settings), matchMedia('(hover: none)').matches),
        onOpen: (id, focus) => this.#goTo(id, focus),
        onTravel: travelTo,
        onPlaceHere: (id) => void this.acts.placeHere(id),
        onDismissMissing: (id) => void this.acts.dismissMissing(id),
        onCopyAll: () => void this.sharing.copyAll(this.shelf.quotes),
        onLibrary: () => void askBackground('openLibrary').catch(() => undefined),
      },
    });
    this.floats.render();
  }

  #goTo(id: string, focus: boolean): void {
    const place = this.shelf.get(id)?.place;
    if (place === undefined || place.state === 'missing') return;
    this.stage.travelTo(place.span.start);
    this.floats.openCard(id, { focus });
  }
}
