import type { Span, Transcript } from '../transcript/model';
import type { Sentence } from './model';
import { registerOf } from './register';
import { termsOfWord, wordsOf } from './words';
import { mapOf, type Work } from './work';

/** The words and terms of an episode as small numbers, so that everything after can count in arrays. */
export interface Lexicon {
  /** Every distinct word (`wordsOf`). */
  vocabulary: string[];
  /** All words in text order, as indexes of `vocabulary`. */
  said: Uint16Array | Uint32Array;
  /** Per sentence, the index in `said` of its first word; one more entry for the end. */
  wordAt: Float64Array;
  /** Index in `vocabulary` of a word; undefined when nobody says it. */
  placeOf(word: string): number | undefined;
  /** Per sentence, the ids of its terms (`termsOf`) in order, with repetitions. */
  terms: number[][];
  /** Per id, the number of sentences that hold the term. */
  spread: number[];
  /** Per id, inverse sentence frequency, natural logarithm, smoothed: from 0 (in every sentence) up. */
  rarity: number[];
  /** Per sentence, its words (`countWords`). */
  words: number[];
  /** Per sentence, -1 (spoken throughout) to 1 (as in a report): `registerOf`, mean over its words. */
  register: number[];
  /** Id of a term; undefined when the episode does not hold it. */
  idOf(term: string): number | undefined;
}

/** Reads every sentence once. */
export function* buildLexicon(transcript: Transcript, sentences: readonly Sentence[]): Work<Lexicon> {
  const places = new Map<string, number>();
  const ids = new Map<string, number>();
  const read = yield* readWords(transcript, sentences, places, ids);
  const words = yield* mapOf(sentences, (span) => countWords(transcript.text, span));
  // Lookups that hold their table and nothing else: a closure made in here would keep all of it alive.
  return { ...read, words, vocabulary: [...places.keys()], placeOf: lookUp(places), idOf: lookUp(ids) };
}

function lookUp<Key, Value>(table: ReadonlyMap<Key, Value>): (key: Key) => Value | undefined {
  return (key) => table.get(key);
}

/** Fills `places` with every word and `ids` with every term, in order of appearance. */
function* readWords(
  { text }: Transcript,
  sentences: readonly Sentence[],
  places: Map<string, number>,
  ids: Map<string, number>,
): Work<Pick<Lexicon, 'said' | 'wordAt' | 'terms' | 'spread' | 'rarity' | 'register'>> {
  /** By place. */
  const termsAt: number[][] = [];
  const registerAt: number[] = [];
  const said: number[] = [];
  const wordAt = new Float64Array(sentences.length + 1);
  const spread: number[] = [];
  const seenIn: number[] = [];
  const idFor = (term: string): number => {
    const id = ids.get(term);
    if (id !== undefined) return id;
    spread.push(0);
    seenIn.push(-1);
    ids.set(term, ids.size);
    return ids.size - 1;
  };
  const placeFor = (word: string): number => {
    const place = places.get(word);
    if (place !== undefined) return place;
    termsAt.push(termsOfWord(word).map(idFor));
    registerAt.push(registerOf(word));
    places.set(word, places.size);
    return places.size - 1;
  };
  const register: number[] = [];
  const terms = yield* mapOf(sentences, ({ start, end }, index) => {
    const here: number[] = [];
    const words = wordsOf(text.slice(start, end));
    let tone = 0;
    for (const word of words) {
      const place = placeFor(word);
      said.push(place);
      tone += registerAt[place] as number;
      for (const id of termsAt[place] as number[]) {
        here.push(id);
        if (seenIn[id] === index) continue;
        seenIn[id] = index;
        spread[id] = (spread[id] as number) + 1;
      }
    }
    wordAt[index + 1] = said.length;
    register.push(tone / Math.max(1, words.length));
    // A copy has no room to grow.
    return here.slice();
  });
  return {
    said: places.size > 0xffff ? Uint32Array.from(said) : Uint16Array.from(said),
    wordAt,
    terms,
    spread,
    rarity: spread.map((many) => Math.log((1 + terms.length) / (1 + many))),
    register,
  };
}

/**
 * Words in a span: runs without white space that hold a letter or a digit; a CJK character counts as one word. Stops
 * at `most`.
 */
export function countWords(text: string, { start, end }: Span, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let open = false;
  for (let at = start; at < end && count < most; at++) {
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
