import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import type { Naming } from './calling';

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
  let at = 0;
  called.forEach((names, turn) => {
    const next = turns.slice(turn + 1, turn + 1 + SOON).map(({ speaker }) => speaker);
    for (const { manner, seat, start } of names) {
      const id = speakers[seat]?.id ?? null;
      if (manner !== 'call' || id === turns[turn]?.speaker || !next.includes(id)) continue;
      while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
      if (at < sentences.length) found[at] = 1;
    }
  });
  return found;
}
