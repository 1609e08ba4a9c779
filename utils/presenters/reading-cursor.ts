import type { Analysis } from '../analysis/model';

/** One step of the keyboard through the talk. */
export interface CursorStep {
  by: 'sentence' | 'turn' | 'topic' | 'question';
  back: boolean;
}

/**
 * The sentence a step leads to; null where there is none further. A step back goes first to the beginning of what the
 * reader is in, as a player's "previous" does.
 *
 * @param at index of the current sentence
 */
export function stepCursor(analysis: Analysis, at: number, { by, back }: CursorStep): number | null {
  const places = placesOf(analysis, by);
  return (back ? places.findLast((place) => place < at) : places.find((place) => place > at)) ?? null;
}

/** Indices of sentences, ascending, that a turn, a topic or a question begins with or in. */
function placesOf({ sentences, topics, questions }: Analysis, by: CursorStep['by']): number[] {
  const indexOf = ({ start }: { start: number }) => sentences.findLastIndex((sentence) => sentence.start <= start);
  if (by === 'topic') return topics.flatMap((topic) => [topic, ...topic.subtopics]).map(indexOf);
  if (by === 'question') return questions.map(indexOf);
  return sentences.flatMap(({ turn }, index) =>
    by === 'sentence' || turn !== sentences[index - 1]?.turn ? [index] : [],
  );
}
