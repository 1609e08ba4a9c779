import type { Sentence } from '../../../utils/analysis/model';
import { Landing } from '../../../utils/page/landing';
import { isInView, isSeen, placeAtLine } from '../../../utils/page/reading-place';
import { type CursorStep, stepCursor } from '../../../utils/presenters/quotes/reading-cursor';
import type { Span } from '../../../utils/transcript/model';
import type { QuotePaint } from './quote-paint';
import type { QuotesContext } from './quotes-context';

/** Where the reader is, by keyboard or because they were taken there; valid until they scroll away. */
interface Place {
  /** Index of the sentence. */
  at: number;
  /** Offset in `Transcript.text`: where in the sentence they were taken, by default its start. */
  offset: number;
  landing: Landing;
  /** Whether it was reached by keyboard and is highlighted; the keys act on it. */
  current: boolean;
}

/**
 * The keyboard's current turn and sentence. There is none until the first step, or after it has scrolled out of view.
 */
export class ReadingCursor {
  readonly #stage: QuotesContext;
  readonly #paint: QuotePaint;
  #place: Place | null = null;
  /** Whether the cursor has been shown before, so that the reader knows where it starts. */
  #begun = false;

  constructor(stage: QuotesContext, paint: QuotePaint, signal: AbortSignal) {
    this.#stage = stage;
    this.#paint = paint;
    const look = () => this.#leaveUnseen();
    addEventListener('scroll', look, { passive: true, signal });
    addEventListener('resize', look, { passive: true, signal });
  }

  get sentence(): Span | null {
    const at = this.#current;
    return at === null ? null : (this.#stage.analysis.sentences[at] ?? null);
  }

  get turn(): Span | null {
    const at = this.#current;
    const turn = at === null ? undefined : this.#stage.analysis.sentences[at]?.turn;
    return this.#stage.reading.transcript.turns[turn ?? -1] ?? null;
  }

  /** The offset the reader was taken to or the keyboard is at; null when that is no longer visible. */
  get offset(): number | null {
    this.#leaveUnseen();
    return this.#place?.offset ?? null;
  }

  /** Start of the sentence at which the reader is, by keyboard or by scrolling. */
  get reading(): number {
    return this.#stage.analysis.sentences[this.#whereReading()]?.start ?? 0;
  }

  /**
   * Moves the cursor. The very first step by turn or sentence goes to where the reader is. Dimmed turns are passed over.
   */
  step(step: CursorStep): void {
    const { analysis, reading, solo } = this.#stage;
    const speaker = solo();
    const isRead = (turn: number) => speaker === null || reading.transcript.turns[turn]?.speaker === speaker;
    const from = this.#whereReading();
    const begins =
      this.#current === null &&
      !this.#begun &&
      (step.by === 'turn' || step.by === 'sentence') &&
      isRead(analysis.sentences[from]?.turn ?? -1);
    const at = begins ? from : stepCursor(analysis, from, step, isRead);
    if (at === null) this.#stage.show({ said: `No ${step.back ? 'previous' : 'next'} ${step.by}.` });
    else this.#go(at, step.by === 'topic' || step.by === 'question');
  }

  /** Starts at the sentence being read, when there is no current one. */
  begin(): void {
    this.#go(this.#whereReading());
  }

  /** The reader was taken to a sentence by other means; steps continue from there. */
  follow(offset: number): void {
    this.leave();
    const at = this.#stage.analysis.sentences.findLastIndex(({ start }) => start <= offset);
    if (at < 0) return;
    this.#place = { at, offset, landing: new Landing(), current: false };
    this.#read(at);
  }

  leave(): void {
    this.#place = null;
    this.#paint.showCurrent(null);
  }

  get #current(): number | null {
    this.#leaveUnseen();
    return this.#place?.current ? this.#place.at : null;
  }

  /** Leaves a place that is out of view, because keys must refer to what the reader sees. */
  #leaveUnseen(): void {
    if (this.#place === null) return;
    const sentence = this.#stage.analysis.sentences[this.#place.at];
    const seen = sentence !== undefined && isSeen(this.#stage.reading.pageText, sentence);
    if (this.#place.landing.isOver(seen)) this.leave();
  }

  #whereReading(): number {
    this.#leaveUnseen();
    if (this.#place !== null) return this.#place.at;
    const { pageText, transcript } = this.#stage.reading;
    const { sentences } = this.#stage.analysis;
    const start = placeAtLine(pageText, transcript.turns);
    const first = Math.max(
      0,
      sentences.findIndex((sentence) => sentence.start >= start),
    );
    // In a turn that began above the window, use the first sentence that starts inside the window.
    const seen = sentences.findIndex(
      ({ start, turn }, index) => index >= first && turn === sentences[first]?.turn && isInView(pageText, start),
    );
    return seen < 0 ? first : seen;
  }

  /** @param leaps whether to scroll to the top of the window, as after a jump, because reading continues from there */
  #go(at: number, leaps = false): void {
    const { sentences, questions } = this.#stage.analysis;
    const sentence = sentences[at];
    const turn = this.#stage.reading.transcript.turns[sentence?.turn ?? -1];
    if (turn === undefined || sentence === undefined) {
      this.leave();
      return;
    }
    this.#place = { at, offset: sentence.start, landing: new Landing(), current: true };
    this.#begun = true;
    this.#paint.showCurrent({ turn, sentence, leaps });
    // A question in the sentence has a row of its own in the rail.
    const asked = questions.find(({ start }) => start >= sentence.start && start < sentence.end);
    this.#stage.land(asked?.start ?? sentence.start);
    this.#read(at);
  }

  /** Announces a sentence to screen readers; the focus stays where it is. */
  #read(at: number): void {
    const { start, end, turn } = this.#stage.analysis.sentences[at] as Sentence;
    const { turns, text } = this.#stage.reading.transcript;
    this.#stage.show({ said: `${turns[turn]?.label}: ${text.slice(start, end)}` });
  }
}
