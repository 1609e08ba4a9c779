import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';

/** The sentences of every turn, in the order of `transcript.turns`. */
export function sentencesByTurn(transcript: Transcript, sentences: readonly Sentence[]): Sentence[][] {
  const turns: Sentence[][] = transcript.turns.map(() => []);
  for (const sentence of sentences) turns[sentence.turn]?.push(sentence);
  return turns;
}

/** The word count of every turn, in the order of `transcript.turns`. `words`: per sentence (`Lexicon.words`). */
export function wordsByTurn(
  { turns }: Transcript,
  sentences: readonly Sentence[],
  words: readonly number[],
): Float64Array {
  const sums = new Float64Array(turns.length);
  sentences.forEach(({ turn }, index) => {
    sums[turn] = (sums[turn] as number) + (words[index] as number);
  });
  return sums;
}

/**
 * For each of a run of consecutive sentences, whether a quotation is still open at its end. A quotation that is never
 * closed in its paragraph is taken for a typo and covers only the sentence that opens it.
 */
export function endsQuoted(text: string, own: readonly Sentence[]): boolean[] {
  const first = own[0]?.start ?? 0;
  if (!/["\u201c]/.test(text.slice(first, own.at(-1)?.end ?? first))) return own.map(() => false);
  const quoted = own.map(() => false);
  let opened = -1;
  let before = first;
  for (const [index, { start, end }] of own.entries()) {
    if (start > before + 1) {
      if (opened >= 0) quoted.fill(false, opened + 1, index);
      opened = -1;
    }
    before = end;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x201c || (code === 0x22 && opened < 0)) opened = index;
      else if (code === 0x201d || code === 0x22) opened = -1;
    }
    quoted[index] = opened >= 0;
  }
  if (opened >= 0) quoted.fill(false, opened + 1);
  return quoted;
}
