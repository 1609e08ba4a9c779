import type { Span, Transcript } from '../transcript/model';
import { plainOf } from './logistics';
import type { Sentence } from './model';

/** Sentences of the first answer that are looked at: later ones give reasons. */
const MOST_SENTENCES = 3;
/** Code units of a view that can be read at a glance. */
const SHORTEST = 15;
const LONGEST = 64;

/** What is judged ("the bridge is too narrow"), said by itself: its subject stands for nothing said before. */
const VIEW =
  /^(?:(?:oh|well|so|yeah|yes|no|and|but),? )*i (?:\w+ly )?(?:think|believe) (?:that )?(?!(?:it|that|this|they|we|you|i|there|he|she|these|those|what|one|a lot|the (?:\w+ )?(?:thing|question|answer|point)s?)\b)(?=.* (?:is|are|was|were|will|can|needs?|should|has|have) )(.+?)(?:,? (?:in my opinion|right|you know|for sure|though|too|as well))?[.!?]$/;
/** Ends with what was named before. */
const LOOKING_BACK = /\b(?:it|that|this|them|there|those|these)$/;

/**
 * The view that a stretch of talk, the sentences [first, last), is answered with, when it is said shortly at once; in a
 * sentence that says so and nothing else. Null when the first answer begins otherwise.
 */
export function viewIn(
  { text }: Transcript,
  sentences: readonly Sentence[],
  { first, last }: { first: number; last: number },
): Span | null {
  const opens = sentences[first]?.turn;
  let at = first;
  while (at < last && sentences[at]?.turn === opens) at++;
  for (const { start, end } of sentences.slice(at, Math.min(last, at + MOST_SENTENCES))) {
    const plain = plainOf(text.slice(start, end));
    const view = VIEW.exec(plain)?.[1];
    if (view === undefined || view.length < SHORTEST || view.length > LONGEST || LOOKING_BACK.test(view)) continue;
    const from = start + plain.lastIndexOf(view);
    return { start: from, end: from + view.length };
  }
  return null;
}
