import { placeAtLine } from '../../../utils/page/reading-place';
import { type CursorStep, stepCursor } from '../../../utils/presenters/reading-cursor';
import type { Span } from '../../../utils/transcript/model';
import type { QuotePaint } from './quote-paint';
import type { Stage } from './stage';

/** The turn and the sentence the keyboard is at; nowhere until it is asked for. */
export class ReadingCursor {
  readonly #stage: Stage;
  readonly #paint: QuotePaint;
  #at: number | null = null;

  constructor(stage: Stage, paint: QuotePaint) {
    this.#stage = stage;
    this.#paint = paint;
  }

  get sentence(): Span | null {
    return this.#at === null ? null : (this.#stage.analysis.sentences[this.#at] ?? null);
  }

  get turn(): Span | null {
    const { sentences } = this.#stage.analysis;
    return this.#at === null ? null : (this.#stage.reading.transcript.turns[sentences[this.#at]?.turn ?? -1] ?? null);
  }

  /** The first step of all by turn or sentence goes to where the reader is. */
  step(step: CursorStep): void {
    const begins = this.#at === null && (step.by === 'turn' || step.by === 'sentence');
    const at = this.#at ?? this.#whereReading();
    this.#go(begins ? at : stepCursor(this.#stage.analysis, at, step), step.by === 'topic' || step.by === 'question');
  }

  /** To the sentence being read, where nothing is current yet. */
  begin(): void {
    this.#go(this.#whereReading());
  }

  leave(): void {
    this.#at = null;
    this.#paint.showCurrent(null);
  }

  #whereReading(): number {
    const { reading, analysis } = this.#stage;
    const start = placeAtLine(reading.pageText, reading.transcript.turns);
    return Math.max(
      0,
      analysis.sentences.findIndex((sentence) => sentence.start >= start),
    );
  }

  /** @param leaps what comes next is read from there on, so it goes to the top of the window, as when one travels */
  #go(at: number, leaps = false): void {
    this.#at = at;
    const { turn, sentence } = this;
    if (turn === null || sentence === null) {
      this.leave();
      return;
    }
    this.#paint.showCurrent({ turn, sentence, leaps });
    this.#stage.land(sentence.start);
    const { transcript } = this.#stage.reading;
    const { label } = transcript.turns.find(({ start }) => start === turn.start) ?? { label: '' };
    this.#stage.show({ said: `${label}: ${transcript.text.slice(sentence.start, sentence.end)}` });
  }
}
