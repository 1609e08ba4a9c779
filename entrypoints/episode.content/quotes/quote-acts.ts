import type { QuoteLineProps } from '../../../components/quotes/quotes-props';
import { askBackground } from '../../../utils/messaging/transport';
import { QUOTE_WORDS } from '../../../utils/presenters/quote-colors';
import { draftQuote, passageAt } from '../../../utils/presenters/quote-draft';
import { mayTryAgain, type NotKept, WAYS } from '../../../utils/presenters/quote-notices';
import type { Way } from '../../../utils/quotes/history';
import type { Placement, QuoteColor, QuoteDraft, QuoteEdit } from '../../../utils/quotes/quote';
import type { QuoteShelf } from '../../../utils/quotes/shelf';
import type { Outcome } from '../../../utils/quotes/steps';
import { createUlidSource } from '../../../utils/quotes/ulid';
import type { Span } from '../../../utils/transcript/model';
import type { Line } from './line';
import type { Stage } from './stage';

type LineAction = QuoteLineProps['actions'][number];

const BACK = 'Change taken back.';

/** The reader's actions on quotes, and the messages about them. */
export class QuoteActs {
  readonly #stage: Stage;
  readonly #shelf: QuoteShelf<NotKept>;
  readonly #line: Line;
  readonly #copy: (words: string) => void;
  readonly #newId = createUlidSource();
  /** The color for saves that do not choose one. */
  color: QuoteColor = 'idea';
  #isLast = false;

  constructor(stage: Stage, parts: { shelf: QuoteShelf<NotKept>; line: Line; copy(words: string): void }) {
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
  forget(): void {
    this.#isLast = false;
  }

  /** @returns the id once the quote is saved; null when it could not be */
  async save(span: Span, color: QuoteColor = this.color): Promise<string | null> {
    this.color = color;
    const { reading, analysis } = this.#stage;
    const id = this.#newId();
    const draft = draftQuote(reading.transcript, analysis, { id, span, color, note: '', tags: [] });
    if (draft === 'empty') return this.refuse('outside');
    if (draft === 'too-long') {
      const words = reading.transcript.text.slice(span.start, span.end);
      return this.refuse('too-long', [{ label: 'Copy words', onClick: () => this.#copy(words) }]);
    }
    return await this.keep(draft);
  }

  /** @param place see `QuoteShelf.save` */
  async keep(draft: QuoteDraft, place?: Placement): Promise<string | null> {
    const outcome = await this.#shelf.save(draft, place);
    if (!outcome.done) {
      const { reason } = outcome;
      const copy = { label: 'Copy words', onClick: () => this.#copy(draft.anchor.exact) };
      return this.refuse(reason, [...this.#waysOut(reason, () => this.keep(draft)), copy]);
    }
    this.#done(`Quote saved as ${QUOTE_WORDS[draft.color].name}.`);
    return draft.id;
  }

  async keepAgain(draft: QuoteDraft): Promise<void> {
    this.#line.clear();
    await this.keep(draft);
  }

  /** Offers what the reader can do about a refusal, if anything. @param again repeats the action */
  #waysOut(reason: NotKept, again: () => Promise<unknown>): LineAction[] {
    const anew = async () => {
      if (reason === 'private') await askBackground('allowPrivate').catch(() => undefined);
      this.#line.clear();
      await again();
    };
    if (reason === 'private') return [{ label: 'Keep it anyway', onClick: () => void anew() }];
    return mayTryAgain(reason) ? [{ label: 'Try again', onClick: () => void anew() }] : [];
  }

  refuse(reason: NotKept, actions: LineAction[] = []): null {
    this.#line.refused(reason, actions);
    return null;
  }

  /** @param seen see `QuoteShelf.change` */
  async change(id: string, edit: Partial<QuoteEdit>, seen?: number): Promise<boolean> {
    const said = edit.color === undefined ? 'Quote changed.' : `Now ${QUOTE_WORDS[edit.color].name}.`;
    return this.#tell(await this.#shelf.change(id, edit, seen), said, () => this.change(id, edit, seen));
  }

  async remove(id: string): Promise<boolean> {
    if (this.#shelf.get(id)?.standing === 'failed') {
      this.#shelf.drop(id);
      this.#line.clear();
      return true;
    }
    return this.#tell(await this.#shelf.remove(id), 'Quote moved to the trash.', () => this.remove(id));
  }

  /** Places a missing quote at its likeliest place. */
  async placeHere(id: string): Promise<boolean> {
    const entry = this.#shelf.get(id);
    if (entry?.place.state !== 'missing' || entry.place.guess === null) return false;
    const { reading, analysis } = this.#stage;
    const passage = passageAt(reading.transcript, analysis, entry.place.guess);
    if (typeof passage === 'string') return false;
    return this.#tell(await this.#shelf.moveTo(id, passage), 'Quote placed.', () => this.placeHere(id));
  }

  /** Keeps a missing quote as it is and no longer lists it. */
  async letBe(id: string): Promise<void> {
    const outcome = await this.#shelf.letBe(id);
    if (outcome.done) return;
    const { reason } = outcome;
    this.refuse(
      reason,
      this.#waysOut(reason, () => this.letBe(id)),
    );
  }

  async undo(): Promise<void> {
    const undone = await this.#shelf.undo();
    if (undone === null) return;
    const { kind } = undone.step;
    const said = { save: 'Quote taken back.', delete: 'Quote is back.', edit: BACK, place: BACK };
    this.#tell(undone.outcome, said[kind], () => this.undo(), 'redo');
  }

  async redo(): Promise<void> {
    const redone = await this.#shelf.redo();
    if (redone === null) return;
    const said = {
      save: 'Quote is back.',
      delete: 'Quote moved to the trash.',
      edit: 'Quote changed.',
      place: 'Quote placed.',
    };
    this.#tell(redone.outcome, said[redone.step.kind], () => this.redo());
  }

  /** @param way offered afterwards */
  #tell(outcome: Outcome<NotKept> | null, said: string, again: () => Promise<unknown>, way: Way = 'undo'): boolean {
    if (outcome === null) return false;
    if (outcome.done) this.#done(said, way);
    else this.refuse(outcome.reason, this.#waysOut(outcome.reason, again));
    return outcome.done;
  }

  #done(said: string, way: Way = 'undo'): void {
    this.#isLast = true;
    this.#line.done(said, [{ label: WAYS[way], onClick: () => void this[way]() }]);
  }
}
