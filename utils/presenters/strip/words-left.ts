import { spanAt } from '../../transcript/spans';
import type { StripTurn } from './strip';

/** Creates a function that estimates how many words are said after an offset. It searches instead of counting. */
export function wordsAfter(turns: readonly StripTurn[]): (offset: number) => number {
  const after: number[] = [];
  let sum = 0;
  for (let i = turns.length - 1; i >= 0; i--) {
    after[i] = sum;
    sum += (turns[i] as StripTurn).words;
  }
  return (offset) => {
    const at = spanAt(turns, offset);
    const turn = turns[at];
    if (turn === undefined) return 0;
    const share = turn.end > turn.start ? (turn.end - offset) / (turn.end - turn.start) : 0;
    return (after[at] as number) + Math.round(turn.words * Math.max(0, Math.min(1, share)));
  };
}
