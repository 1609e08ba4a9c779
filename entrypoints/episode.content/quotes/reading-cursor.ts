import type { Sentence } from '../../../utils/analysis/model';
import { Landing } from '../../../utils/page/landing';
import { isInView, isSeen, placeAtLine } from '../../../utils/page/reading-place';
import { type CursorStep, stepCursor } from '../../../utils/presenters/reading-cursor';
import type { Span } from '../../../utils/transcript/model';
import type { QuotePaint } from './quote-paint';
import type { Stage } from './stage';

/** Where the reader is, by the keyboard or because they were taken there; known until they scroll on. */
interface Place {
  /** Index of the sentence. */
  at: number;
  /** In `Transcript.text`: where in the sentence they were taken, else its start. */
  offset: number;
  landing: Landing;
  /** By the keyboard, and shown: what its keys are about. */
  current: boolean;
}

/** The turn and the sentence the keyboard is at; nowhere until it is asked for, and where it can no longer be seen. */
export class ReadingCursor {
  readonly #stage: Stage;
  readonly #paint: QuotePaint;
  #place: Place | null = null;
  /** The reader knows where it begins: it was somewhere already. */
  #begun = false;

  constructor(stage: Stage, paint: QuotePaint, signal: AbortSignal) {
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

  /** Where the reader is taken or the keyboard is; null where that can no longer be seen. */
  get offset(): number | null {
    this.#leaveUnseen();
    return this.#place?.offset ?? null;
  }

  /** The first step of all by turn or sentence goes to where the reader is. */
  step(step: CursorStep): void {
    const begins = this.#current === null && !this.#begun && (step.by === 'turn' || step.by === 'sentence');
    const from = this.#whereReading();
    const at = begins ? from : stepCursor(this.#stage.analysis, from, step);
    if (at === null) this.#stage.show({ said: `No ${step.back ? 'earlier' : 'further'} ${step.by}.` });
    else this.#go(at, step.by === 'topic' || step.by === 'question');
  }

  /** To the sentence being read, where nothing is current yet. */
  begin(): void {
    this.#go(this.#whereReading());
  }

  /** The reader is taken to a sentence by other means: steps go on from there. */
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

  /** Keys are about what the reader sees. */
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
    // Of a turn that began above the window, the first that begins in it.
    const seen = sentences.findIndex(
      ({ start, turn }, index) => index >= first && turn === sentences[first]?.turn && isInView(pageText, start),
    );
    return seen < 0 ? first : seen;
  }

  /** @param leaps what comes next is read from there on, so it goes to the top of the window, as when one travels */
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
    // What is asked in it has a row of its own.
    const asked = questions.find(({ start }) => start >= sentence.start && start < sentence.end);
    this.#stage.land(asked?.start ?? sentence.start);
    this.#read(at);
  }

  /** To screen readers: the focus stays where it is. */
  #read(at: number): void {
    const { start, end, turn } = this.#stage.analysis.sentences[at] as Sentence;
    const { turns, text } = this.#stage.reading.transcript;
    this.#stage.show({ said: `${turns[turn]?.label}: ${text.slice(start, end)}` });
  }
}
