import type { Analysis } from '../../analysis/model';
import { spanAt } from '../../transcript/spans';
import { topicStarts } from '../topic-starts';

/** One keyboard step through the transcript. */
export interface CursorStep {
  /** `own-turn`: a turn of the same speaker. */
  by: 'sentence' | 'turn' | 'own-turn' | 'topic' | 'question' | 'quote';
  back: boolean;
}

/** What a step by `own-turn` leads to, as the reader is told. */
export const SAME_SPEAKER = 'turn of the same speaker';

/** What a step depends on besides the analysis. */
export interface StepContext {
  /** Start offsets of the reader's quotes on the page, in text order. */
  quotes?: readonly number[];
  /** Whether the turn of this index is read; steps by turn or sentence pass over the others. */
  isRead?(turn: number): boolean;
}

/**
 * The sentence a step leads to; null when there is none left in that direction. A step back first goes to the start of
 * the current unit, like "previous" in a media player.
 *
 * @param at index of the current sentence
 */
export function stepCursor(
  analysis: Analysis,
  at: number,
  { by, back }: CursorStep,
  context: StepContext = {},
): number | null {
  const places = placesOf(analysis, by, context);
  return (back ? places.findLast((place) => place < at) : places.find((place) => place > at)) ?? null;
}

/** Indices of the sentences at which a sentence, turn, topic, question or quote starts. */
function placesOf(
  { sentences, topics, questions }: Analysis,
  by: CursorStep['by'],
  { quotes = [], isRead = () => true }: StepContext,
): number[] {
  const starts =
    by === 'topic'
      ? topicStarts({ topics })
      : by === 'question'
        ? questions.map(({ start }) => start)
        : by === 'quote' && quotes;
  if (starts) return starts.map((start) => spanAt(sentences, start));
  return sentences.flatMap(({ turn }, index) =>
    isRead(turn) && (by === 'sentence' || turn !== sentences[index - 1]?.turn) ? [index] : [],
  );
}
