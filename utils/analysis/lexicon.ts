import type { Span, Transcript } from '../transcript/model';
import type { Sentence } from './model';
import { termsOfWord, wordsOf } from './words';

/** The terms of an episode as small numbers, so that everything after can count in arrays. */
export interface Lexicon {
  /** Per sentence, the ids of its terms (`termsOf`) in order, with repetitions. */
  terms: number[][];
  /** Per id, the number of sentences that hold the term. */
  spread: number[];
  /** Per sentence, its words (`countWords`). */
  words: number[];
  /** Id of a term; undefined when the episode does not hold it. */
  idOf(term: string): number | undefined;
}

/** Reads every sentence once. */
export function buildLexicon(transcript: Transcript, sentences: readonly Sentence[]): Lexicon {
  const ids = new Map<string, number>();
  const idsOfWord = new Map<string, number[]>();
  const spread: number[] = [];
  const seenIn: number[] = [];
  const idFor = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    spread.push(0);
    seenIn.push(-1);
    ids.set(term, ids.size);
    return ids.size - 1;
  };
  const terms = sentences.map(({ start, end }, index) => {
    const here: number[] = [];
    for (const word of wordsOf(transcript.text.slice(start, end))) {
      let known = idsOfWord.get(word);
      if (known === undefined) {
        known = termsOfWord(word).map(idFor);
        idsOfWord.set(word, known);
      }
      for (const id of known) {
        here.push(id);
        if (seenIn[id] === index) continue;
        seenIn[id] = index;
        spread[id] = (spread[id] as number) + 1;
      }
    }
    return here;
  });
  return {
    terms,
    spread,
    words: sentences.map((span) => countWords(transcript.text, span)),
    idOf: (term) => ids.get(term),
  };
}

/** Inverse sentence frequency, natural logarithm, smoothed: from 0 (in every sentence) up. */
export function rarity({ spread, terms }: Lexicon, id: number): number {
  return Math.log((1 + terms.length) / (1 + (spread[id] as number)));
}

/** Words in a span: runs without white space that hold a letter or a digit; a CJK character counts as one word. */
export function countWords(text: string, { start, end }: Span): number {
  let count = 0;
  let open = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) open = false;
    else if (code >= 0x3040 && code <= 0x9fff) {
      count++;
      open = true;
    } else if (!open && isWordCode(code)) {
      count++;
      open = true;
    }
  }
  return count;
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return (
    code >= 0xaa &&
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xab &&
    code !== 0xbb
  );
}
