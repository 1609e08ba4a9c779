import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import type { Naming } from './calling';

/** Number of turns within which the person called must speak. */
const SOON = 2;

/**
 * Per sentence, 1 if it calls somebody else who then speaks within `SOON` turns ("Ann, how do you see it?"), else 0.
 * `called` is the result of `findNameUses`.
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
    for (const { manner, speakerIndex, start } of names) {
      const id = speakers[speakerIndex]?.id ?? null;
      if (manner !== 'call' || id === turns[turn]?.speaker || !next.includes(id)) continue;
      while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
      if (at < sentences.length) found[at] = 1;
    }
  });
  return found;
}
