import type { Sentence } from '../analysis/model';

/** One step of the keyboard through the talk. */
export type CursorStep = 'next-turn' | 'previous-turn' | 'next-sentence' | 'previous-sentence';

/**
 * The sentence a step leads to. A step back to the turn before goes first to the beginning of this one, as a player's
 * "previous" does; at either end it stays.
 *
 * @param at index of the current sentence
 */
export function stepCursor(sentences: readonly Sentence[], at: number, step: CursorStep): number {
  const turn = sentences[at]?.turn ?? 0;
  const startOf = (wanted: number) => sentences.findIndex((sentence) => sentence.turn === wanted);
  if (step === 'next-sentence') return Math.min(at + 1, sentences.length - 1);
  if (step === 'previous-sentence') return Math.max(at - 1, 0);
  if (step === 'next-turn') {
    const next = sentences.findIndex((sentence) => sentence.turn > turn);
    return next === -1 ? at : next;
  }
  const start = startOf(turn);
  if (start < at) return start;
  const before = sentences.findLast((sentence) => sentence.turn < turn);
  return before === undefined ? at : startOf(before.turn);
}
