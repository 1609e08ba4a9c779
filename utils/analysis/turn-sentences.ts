import type { Transcript } from '../transcript/model';
import type { Sentence } from './model';

/** The sentences of every turn, in the order of `transcript.turns`. */
export function sentencesByTurn(transcript: Transcript, sentences: readonly Sentence[]): Sentence[][] {
  const turns: Sentence[][] = transcript.turns.map(() => []);
  for (const sentence of sentences) turns[sentence.turn]?.push(sentence);
  return turns;
}

/** For each of neighboring sentences, whether it ends within a quotation that it or one before it opened. */
export function endsQuoted(text: string, own: readonly Sentence[]): boolean[] {
  const first = own[0]?.start ?? 0;
  if (!/["\u201c]/.test(text.slice(first, own.at(-1)?.end ?? first))) return own.map(() => false);
  let open = false;
  let before = 0;
  return own.map(({ start, end }) => {
    // A quotation nobody closed ends with its paragraph.
    if (start > before + 1) open = false;
    before = end;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x201c) open = true;
      else if (code === 0x201d) open = false;
      else if (code === 0x22) open = !open;
    }
    return open;
  });
}
