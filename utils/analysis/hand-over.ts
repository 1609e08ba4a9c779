import type { Transcript } from '../transcript/model';
import type { Naming } from './calling';
import type { Sentence } from './model';

/** Turns in which somebody who was called takes the floor. */
const SOON = 2;

/**
 * Per sentence, 1 where it calls somebody else who takes the floor within `SOON` turns: "Ann, how do you see it?".
 * `called` is what `rollCall` gives.
 */
export function handOvers(
  { speakers, turns }: Transcript,
  sentences: readonly Sentence[],
  called: readonly (readonly Naming[])[],
): Uint8Array {
  const found = new Uint8Array(sentences.length);
  sentences.forEach(({ start, end, turn }, index) => {
    const calls = (called[turn] ?? []).filter(
      (name) => name.manner === 'call' && name.start >= start && name.end <= end,
    );
    if (calls.length === 0) return;
    const next = turns.slice(turn + 1, turn + 1 + SOON).map(({ speaker }) => speaker);
    const others = calls.map(({ seat }) => speakers[seat]?.id ?? null).filter((id) => id !== turns[turn]?.speaker);
    if (others.some((id) => next.includes(id))) found[index] = 1;
  });
  return found;
}
