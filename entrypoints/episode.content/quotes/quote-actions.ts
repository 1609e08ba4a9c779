import type { QuoteLineProps } from '../../../components/quotes/quotes-props';
import { askBackground } from '../../../utils/messaging/transport';
import { QUOTE_WORDS } from '../../../utils/presenters/look/quote-colors';
import { draftQuote, passageAt } from '../../../utils/presenters/quotes/quote-draft';
import { mayTryAgain, type QuoteFailure, UNDO_LABELS } from '../../../utils/presenters/quotes/quote-notices';
import { tryAgain } from '../../../utils/presenters/quotes/try-again';
import type { UndoDirection } from '../../../utils/quotes/editing/history';
import type { QuoteShelf } from '../../../utils/quotes/editing/shelf';
import type { Outcome } from '../../../utils/quotes/editing/steps';
import { isHeld } from '../../../utils/quotes/model/edit';
import type { Placement, QuoteColor, QuoteDraft, QuoteEdit } from '../../../utils/quotes/model/quote';
import { createUlidSource } from '../../../utils/quotes/model/ulid';
import type { Span } from '../../../utils/transcript/model';
import type { QuotesContext } from './quotes-context';
import type { StatusLine } from './status-line';

type LineAction = QuoteLineProps['actions'][number];

const BACK = 'Change undone.';

/** How to try an action again: its name, the id of its quote if it has one, and what repeats it. */
interface Retried {
  name: string;
  id?: string;
  again: () => Promise<unknown>;
}

/** The reader's actions on quotes, and the messages about them. */
export class QuoteActions {
  readonly #stage: QuotesContext;
  readonly #shelf: QuoteShelf<QuoteFailure>;
  readonly #line: StatusLine;
  readonly #copy: (words: string) => void;
  readonly #newId = createUlidSource();
  /** The color for saves that do not choose one. */
  color: QuoteColor = 'idea';
  #isLast = false;
  /** Why the last save failed. */
  #why: QuoteFailure = 'unreachable';

  constructor(
    stage: QuotesContext,
    parts: { shelf: QuoteShelf<QuoteFailure>; line: StatusLine; copy(words: string): void },
  ) {
    this.#stage = stage;
    this.#shelf = parts.shelf;
    this.#line = parts.line;
    this.#copy = parts.copy;
  }

  /** Whether the reader's last action was one of these, so that undo refers to it. */
  get isLast(): boolean {
    return this.#isLast;
  }

  /** The reader did something else. */
  forgetUndo(): void {
    this.#isLast = false;
  }

  /**
   * Saves these words. The very words of a quote are not saved twice: a chosen color then changes that quote.
   * @returns the id once the quote is saved; null when it could not be
   */
  async save(span: Span, chosen?: QuoteColor): Promise<string | null> {
    this.color = chosen ?? this.color;
    const { reading, analysis } = this.#stage;
    const id = this.#newId();
    const draft = draftQuote(reading.transcript, analysis, { id, span, color: this.color, note: '', tags: [] });
    if (draft === 'empty') return this.refuse('outside');
    if (draft === 'too-long') {
      const words = reading.transcript.text.slice(span.start, span.end);
      return this.refuse('too-long', [{ label: 'Copy text', onClick: () => this.#copy(words) }]);
    }
    const same = this.#shelf.quotes.find(
      ({ standing, place }) =>
        standing !== 'failed' &&
        place.state !== 'missing' &&
        place.span.start === draft.anchor.start &&
        place.span.end === draft.anchor.end,
    );
    if (same === undefined) return await this.keep(draft);
    const { id: known, color } = same.quote;
    if (chosen === undefined || chosen === color) this.#line.done(`Already saved as ${QUOTE_WORDS[color].name}.`);
    else await this.change(known, { color: chosen });
    return known;
  }

  /** @param place see `QuoteShelf.save` */
  async keep(draft: QuoteDraft, place?: Placement): Promise<string | null> {
    const outcome = await this.#shelf.save(draft, place);
    if (!outcome.done) {
      this.#why = outcome.reason;
      return this.#tellFailed();
    }
    this.#done(`Quote saved as ${QUOTE_WORDS[draft.color].name}.`);
    return draft.id;
  }

  async keepAgain(draft: QuoteDraft): Promise<void> {
    this.#line.clear();
    if ((await this.keep(draft)) !== null) this.#tellFailed();
  }

  /** There is one line for all quotes that could not be saved, so its buttons are for all of them. */
  #tellFailed(): null {
    const failed = this.#shelf.quotes.flatMap(({ standing, quote }) => (standing === 'failed' ? [quote] : []));
    if (failed.length === 0) return null;
    const words = failed.map(({ anchor }) => anchor.exact);
    const copy = { label: 'Copy text', onClick: () => this.#copy(words.join('\n\n')) };
    const again = () => Promise.all(failed.map((each) => this.keep(each)));
    return this.refuse(this.#why, [...this.#waysOut(this.#why, tryAgain('save', words), again), copy]);
  }

  /** Offers what the reader can do about a refusal, if anything. @param again repeats the action that `label` names */
  #waysOut(reason: QuoteFailure, label: string, again: () => Promise<unknown>): LineAction[] {
    const anew = async () => {
      if (reason === 'private') await askBackground('allowPrivate').catch(() => undefined);
      this.#line.clear();
      await again();
    };
    if (reason === 'private') return [{ label: 'Save anyway', onClick: () => void anew() }];
    return mayTryAgain(reason) ? [{ label, onClick: () => void anew() }] : [];
  }

  refuse(reason: QuoteFailure, actions: LineAction[] = []): null {
    this.#line.refused(reason, actions);
    return null;
  }

  /** @param seen see `QuoteShelf.change` @returns whether the quote is so now */
  async change(id: string, edit: Partial<QuoteEdit>, seen?: number): Promise<boolean> {
    const entry = this.#shelf.get(id);
    // Nothing to change, and nothing for undo to take back.
    if (entry?.standing === 'kept' && isHeld({ edit }, entry.quote)) return true;
    const said = edit.color === undefined ? 'Quote changed.' : `Changed to ${QUOTE_WORDS[edit.color].name}.`;
    const again = () => this.change(id, edit, seen);
    return this.#tell(await this.#shelf.change(id, edit, seen), said, { name: 'change', id, again });
  }

  async remove(id: string): Promise<boolean> {
    if (this.#shelf.get(id)?.standing === 'failed') {
      this.#shelf.drop(id);
      this.#line.clear();
      this.#tellFailed();
      return true;
    }
    const again = () => this.remove(id);
    return this.#tell(await this.#shelf.remove(id), 'Quote moved to the trash.', { name: 'delete', id, again });
  }

  /** Places a missing quote at its likeliest place. */
  async placeHere(id: string): Promise<boolean> {
    const entry = this.#shelf.get(id);
    if (entry?.place.state !== 'missing' || entry.place.guess === null) return false;
    const { reading, analysis } = this.#stage;
    const passage = passageAt(reading.transcript, analysis, entry.place.guess);
    if (typeof passage === 'string') return false;
    const again = () => this.placeHere(id);
    return this.#tell(await this.#shelf.moveTo(id, passage), 'Quote placed.', { name: 'place', id, again });
  }

  /** Keeps a missing quote as it is and no longer lists it. */
  async dismissMissing(id: string): Promise<void> {
    const outcome = await this.#shelf.dismissMissing(id);
    const again = () => this.dismissMissing(id);
    if (!outcome.done) this.#refuseRetried(outcome.reason, { name: 'keep', id, again });
  }

  async undo(): Promise<void> {
    const undone = await this.#shelf.undo();
    if (undone === null) return;
    const { kind } = undone.step;
    const said = { save: 'Save undone.', delete: 'Quote restored.', edit: BACK, place: BACK };
    this.#tell(undone.outcome, said[kind], { name: 'undo', again: () => this.undo() }, 'redo');
  }

  async redo(): Promise<void> {
    const redone = await this.#shelf.redo();
    if (redone === null) return;
    const said = {
      save: 'Quote restored.',
      delete: 'Quote moved to the trash.',
      edit: 'Quote changed.',
      place: 'Quote placed.',
    };
    this.#tell(redone.outcome, said[redone.step.kind], { name: 'redo', again: () => this.redo() });
  }

  /** @param offers the way offered once it is done */
  #tell(
    outcome: Outcome<QuoteFailure> | null,
    said: string,
    retried: Retried,
    offers: UndoDirection = 'undo',
  ): boolean {
    if (outcome === null) return false;
    if (outcome.done) this.#done(said, offers);
    else this.#refuseRetried(outcome.reason, retried);
    return outcome.done;
  }

  #refuseRetried(reason: QuoteFailure, { name, id, again }: Retried): void {
    const quote = id === undefined ? undefined : this.#shelf.get(id)?.quote;
    this.refuse(reason, this.#waysOut(reason, tryAgain(name, quote && [quote.anchor.exact]), again));
  }

  #done(said: string, way: UndoDirection = 'undo'): void {
    this.#isLast = true;
    this.#line.done(said, [{ label: UNDO_LABELS[way], onClick: () => void this[way]() }]);
  }
}
