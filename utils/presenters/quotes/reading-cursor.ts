import type { Analysis } from '../../analysis/model';

/** One keyboard step through the transcript. */
export interface CursorStep {
  by: 'sentence' | 'turn' | 'topic' | 'question';
  back: boolean;
}

/**
 * The sentence a step leads to; null when there is none left in that direction. A step back first goes to the start of
 * the current unit, like "previous" in a media player.
 *
 * @param at index of the current sentence
 * @param isRead whether the turn of this index is read; steps by turn or sentence pass over the others
 */
export function stepCursor(
  analysis: Analysis,
  at: number,
  { by, back }: CursorStep,
  isRead: (turn: number) => boolean = () => true,
): number | null {
  const places = placesOf(analysis, by, isRead);
  return (back ? places.findLast((place) => place < at) : places.find((place) => place > at)) ?? null;
}

/** Indices of the sentences at which a sentence, turn, topic or question starts. */
function placesOf(
  { sentences, topics, questions }: Analysis,
  by: CursorStep['by'],
  isRead: (turn: number) => boolean,
): number[] {
  const indexOf = ({ start }: { start: number }) => sentences.findLastIndex((sentence) => sentence.start <= start);
  if (by === 'topic') return topics.flatMap((topic) => [topic, ...topic.subtopics]).map(indexOf);
  if (by === 'question') return questions.map(indexOf);
  return sentences.flatMap(({ turn }, index) =>
    isRead(turn) && (by === 'sentence' || turn !== sentences[index - 1]?.turn) ? [index] : [],
  );
}
