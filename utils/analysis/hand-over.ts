import type { Transcript } from '../transcript/model';
import { callRoll } from './calling';
import type { Sentence } from './model';
import { spokenNames } from './names';

/** Turns in which somebody who was called takes the floor. */
const SOON = 2;

/** Per sentence, 1 where it calls somebody else who takes the floor within `SOON` turns: "Ann, how do you see it?". */
export function handOvers(transcript: Transcript, sentences: readonly Sentence[]): Uint8Array {
  const roll = callRoll(spokenNames(transcript.speakers));
  const found = new Uint8Array(sentences.length);
  if (roll === null) return found;
  const { speakers, text, turns } = transcript;
  return found.map((_, index) => {
    const { turn, ...span } = sentences[index] as Sentence;
    const me = turns[turn]?.speaker;
    const next = turns.slice(turn + 1, turn + 1 + SOON).map(({ speaker }) => speaker);
    const called = roll(text, span).filter(({ manner }) => manner === 'call');
    return called.some(({ seat }) => speakers[seat]?.id !== me && next.includes(speakers[seat]?.id ?? null)) ? 1 : 0;
  });
}
