import { askBackground } from '../../../utils/messaging/transport';
import { QUOTE_LOOKS } from '../../../utils/presenters/quote-colors';
import { draftQuote } from '../../../utils/presenters/quote-draft';
import { mayTryAgain, type NotKept } from '../../../utils/presenters/quote-notices';
import { describeQuote } from '../../../utils/quotes/describe';
import type { QuoteColor, QuoteDraft, QuoteEdit } from '../../../utils/quotes/quote';
import type { Outcome, QuoteShelf } from '../../../utils/quotes/shelf';
import { createUlidSource } from '../../../utils/quotes/ulid';
import type { Span } from '../../../utils/transcript/model';
import type { Line } from './line';
import type { Stage } from './stage';

/** What the reader does with quotes, and what is said of it. */
export class QuoteActs {
  readonly #stage: Stage;
  readonly #shelf: QuoteShelf<NotKept>;
  readonly #line: Line;
  readonly #copy: (words: string) => void;
  readonly #newId = createUlidSource();
  /** The color for saves that name none. */
  color: QuoteColor = 'idea';
  #isLast = false;

  constructor(stage: Stage, parts: { shelf: QuoteShelf<NotKept>; line: Line; copy(words: string): void }) {
    this.#stage = stage;
    this.#shelf = parts.shelf;
    this.#line = parts.line;
    this.#copy = parts.copy;
  }

  /** Whether the reader's last act was one of these: then undo means it. */
  get isLast(): boolean {
    return this.#isLast;
  }

  /** The reader did something else. */
  forget(): void {
    this.#isLast = false;
  }

  /** @returns the id, once the quote is kept; null when it is not */
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

  async keep(draft: QuoteDraft): Promise<string | null> {
    const outcome = await this.#shelf.save(draft);
    if (!outcome.done) {
      const { reason } = outcome;
      return this.refuse(reason, [
        ...(reason === 'private' ? [{ label: 'Keep it anyway', onClick: () => void this.#keepPrivate(draft) }] : []),
        ...(mayTryAgain(reason) ? [{ label: 'Try again', onClick: () => void this.keepAgain(draft) }] : []),
        { label: 'Copy words', onClick: () => this.#copy(draft.anchor.exact) },
      ]);
    }
    this.#done(`Quote saved as ${QUOTE_LOOKS[draft.color].name}.`);
    return draft.id;
  }

  async keepAgain(draft: QuoteDraft): Promise<void> {
    this.#line.clear();
    await this.keep(draft);
  }

  /** The reader lets private windows keep quotes. */
  async #keepPrivate(draft: QuoteDraft): Promise<void> {
    await askBackground('allowPrivate').catch(() => undefined);
    await this.keepAgain(draft);
  }

  refuse(reason: NotKept, actions: { label: string; onClick(): void }[] = []): null {
    this.#line.refused(reason, actions);
    return null;
  }

  async change(id: string, edit: Partial<QuoteEdit>): Promise<boolean> {
    const said = edit.color === undefined ? 'Quote changed.' : `Now ${QUOTE_LOOKS[edit.color].name}.`;
    return this.#tell(await this.#shelf.change(id, edit), said);
  }

  async remove(id: string): Promise<boolean> {
    if (this.#shelf.get(id)?.standing === 'failed') {
      this.#shelf.drop(id);
      this.#line.clear();
      return true;
    }
    return this.#tell(await this.#shelf.remove(id), 'Quote moved to the trash.');
  }

  /** The likeliest place of a missing quote is its place now. */
  async placeHere(id: string): Promise<boolean> {
    const entry = this.#shelf.get(id);
    if (entry?.place.state !== 'missing' || entry.place.guess === null) return false;
    const { reading, analysis } = this.#stage;
    const anchor = describeQuote(reading.transcript, analysis.sentences, entry.place.guess);
    if (typeof anchor === 'string') return false;
    return this.#tell(await this.#shelf.moveTo(id, anchor), 'Quote placed.', false);
  }

  async undo(): Promise<void> {
    const undone = await this.#shelf.undo();
    if (undone === null) return;
    const { kind } = undone.step;
    const said = { save: 'Quote taken back.', delete: 'Quote is back.', edit: 'Change taken back.' }[kind];
    this.#tell(undone.outcome, said, false);
  }

  async redo(): Promise<void> {
    const redone = await this.#shelf.redo();
    if (redone === null) return;
    const said = { save: 'Quote is back.', delete: 'Quote moved to the trash.', edit: 'Quote changed.' };
    this.#tell(redone.outcome, said[redone.step.kind], false);
  }

  #tell(outcome: Outcome<NotKept> | null, said: string, undoable = true): boolean {
    if (outcome === null) return false;
    if (outcome.done) this.#done(said, undoable);
    else this.refuse(outcome.reason);
    return outcome.done;
  }

  #done(said: string, undoable = true): void {
    this.#isLast = true;
    this.#line.done(said, undoable ? [{ label: 'Undo', onClick: () => void this.undo() }] : []);
  }
}
