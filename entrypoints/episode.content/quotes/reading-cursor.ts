import type { Sentence } from '../../../utils/analysis/model';
import { isSeen } from '../../../utils/page/current-words';
import { Landing } from '../../../utils/page/landing';
import { onScroll } from '../../../utils/page/on-scroll';
import { type CursorStep, SAME_SPEAKER, stepCursor } from '../../../utils/presenters/quotes/reading-cursor';
import { restOf } from '../../../utils/presenters/rest';
import type { Span } from '../../../utils/transcript/model';
import { spanAt } from '../../../utils/transcript/spans';
import type { QuotePaint } from './quote-paint';
import type { QuotesContext } from './quotes-context';

/**
 * The keyboard's current turn and sentence. There is none until the first step, or after it has scrolled out of view.
 */
export class ReadingCursor {
  readonly #stage: QuotesContext;
  readonly #paint: QuotePaint;
  /** Where the reader's quotes are, in transcript order. */
  readonly #quotes: () => readonly Span[];
  /** Index of the highlighted sentence, on which the keys act until it scrolls out of view. */
  #current: { at: number; landing: Landing } | null = null;
  /** Whether the cursor has been shown before, so that the reader knows where it starts. */
  #begun = false;

  constructor(
    stage: QuotesContext,
    { paint, quotes }: { paint: QuotePaint; quotes(): readonly Span[] },
    signal: AbortSignal,
  ) {
    this.#stage = stage;
    this.#paint = paint;
    this.#quotes = quotes;
    onScroll(() => this.#leaveUnseen(), signal);
  }

  get sentence(): Sentence | null {
    this.#leaveUnseen();
    return this.#stage.analysis.sentences[this.#current?.at ?? -1] ?? null;
  }

  get turn(): Span | null {
    return this.#stage.reading.transcript.turns[this.sentence?.turn ?? -1] ?? null;
  }

  /** Start of the sentence at which the reader is, by keyboard or by scrolling. */
  get offset(): number {
    return this.#stage.analysis.sentences[this.#at]?.start ?? 0;
  }

  /**
   * Moves the cursor. The very first step by turn or sentence goes to where the reader is. Dimmed turns are passed over.
   */
  step(step: CursorStep): void {
    const { analysis, reading, solo } = this.#stage;
    const from = this.#at;
    const speakerOf = (turn = -1) => reading.transcript.turns[turn]?.speaker;
    const only = solo() ?? (step.by === 'own-turn' && speakerOf(analysis.sentences[from]?.turn));
    const isRead = (turn: number) => !only || speakerOf(turn) === only;
    const begins =
      this.sentence === null &&
      !this.#begun &&
      (step.by === 'turn' || step.by === 'sentence') &&
      isRead(analysis.sentences[from]?.turn ?? -1);
    const at = begins
      ? from
      : stepCursor(analysis, from, step, { isRead, quotes: this.#quotes().map(({ start }) => start) });
    const unit = step.by === 'own-turn' ? SAME_SPEAKER : step.by;
    if (at === null) this.#stage.show({ said: `No ${step.back ? 'previous' : 'next'} ${unit}.` });
    else this.#go(at, !/turn|sentence/.test(step.by));
  }

  /** Starts at the sentence being read, when there is no current one. */
  begin(): void {
    this.#go(this.#at);
  }

  /** The reader was taken to a place by other means; steps continue from there. */
  follow(offset: number): void {
    this.leave();
    this.#read(spanAt(this.#stage.analysis.sentences, offset));
  }

  leave(): void {
    this.#current = null;
    this.#paint.showCurrent(null);
  }

  /** Leaves a sentence that is out of view, because keys must refer to what the reader sees. */
  #leaveUnseen(): void {
    if (this.#current === null) return;
    const sentence = this.#stage.analysis.sentences[this.#current.at];
    const seen = sentence !== undefined && isSeen(this.#stage.reading.pageText, sentence);
    if (this.#current.landing.isOver(seen)) this.leave();
  }

  /** Index of the sentence at which the reader is, by keyboard or by scrolling. */
  get #at(): number {
    this.#leaveUnseen();
    return this.#current?.at ?? spanAt(this.#stage.analysis.sentences, this.#stage.place());
  }

  /** @param leaps whether to scroll in any case, as after a jump */
  #go(at: number, leaps = false): void {
    const { analysis, reading } = this.#stage;
    const { sentences, questions } = analysis;
    const sentence = sentences[at];
    const turn = reading.transcript.turns[sentence?.turn ?? -1];
    if (turn === undefined || sentence === undefined) {
      this.leave();
      return;
    }
    const leap = leaps ? restOf(reading.transcript, analysis, sentence.start) : null;
    const rest = this.#paint.showCurrent({ turn, sentence, leap });
    this.#current = { at, landing: new Landing(rest === 'here') };
    this.#begun = true;
    // A question in the sentence has a row of its own in the rail.
    const asked = questions.find(({ start }) => start >= sentence.start && start < sentence.end);
    this.#stage.land(asked?.start ?? sentence.start, rest);
    this.#read(at);
  }

  /** Announces a sentence to screen readers; the focus stays where it is. */
  #read(at: number): void {
    const sentence = this.#stage.analysis.sentences[at];
    if (sentence === undefined) return;
    const { start, end, turn } = sentence;
    const { turns, text } = this.#stage.reading.transcript;
    this.#stage.show({ said: `${turns[turn]?.label}: ${text.slice(start, end)}` });
  }
}
