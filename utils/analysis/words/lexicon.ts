import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { eachIndex, mapOf, type Work } from '../work';
import { registerOf } from './register';
import { readWords, type SpokenWords } from './spoken-words';
import { isStopWord, stem, wordAndParts } from './words';

/** Maps the terms of an episode to small integer ids, so that later steps can count in arrays. */
export interface Lexicon {
  /** Per sentence, the ids of its terms (`termsOf`) in order, including repetitions. */
  terms: number[][];
  /** Per id, the number of sentences that contain the term. */
  spread: number[];
  /** Per id, the smoothed inverse sentence frequency (natural logarithm): 0 for a term in every sentence, else more. */
  rarity: number[];
  /** Per sentence, its number of words (`countWords`). */
  words: number[];
  /** Per sentence, the mean of `registerOf` over its words: -1 (all spoken register) to 1 (all written register). */
  register: number[];
  /** Id of a term, or undefined if it does not occur in the episode. */
  idOf(term: string): number | undefined;
  /** The term with this id. */
  termOf(id: number): string;
}

/** @param spoken the words of the sentences, if they have been read already */
export function* buildLexicon(
  transcript: Transcript,
  sentences: readonly Sentence[],
  spoken?: SpokenWords,
): Work<Lexicon> {
  const counts = yield* countTerms(spoken ?? (yield* readWords(transcript, sentences)));
  return { ...counts, words: yield* mapOf(sentences, (span) => countWords(transcript.text, span)) };
}

function* countTerms({ table, stems, said, wordAt }: SpokenWords): Work<Omit<Lexicon, 'words'>> {
  const vocabulary = table.words;
  const ids = new Map<string, number>();
  const idFor = (term: string): number => {
    const id = ids.get(term) ?? ids.size;
    if (id === ids.size) ids.set(term, id);
    return id;
  };
  /** The terms of all distinct words, concatenated. One array per word would take more memory than the text. */
  const termsOfAll: number[] = [];
  /** Per word, the index in `termsOfAll` of its first term; one extra entry marks the end. */
  const termsFrom = new Uint32Array(vocabulary.length + 1);
  yield* eachIndex(0, vocabulary.length, (place) => {
    const parts = wordAndParts(vocabulary[place] as string);
    parts.forEach((part, nth) => {
      if (!isStopWord(part)) termsOfAll.push(idFor(nth === 0 ? (stems[place] as string) : stem(part)));
    });
    termsFrom[place + 1] = termsOfAll.length;
  });
  const registerAt = Int8Array.from(vocabulary.map(registerOf));
  const spread = Array.from(ids, () => 0);
  const seenIn = new Int32Array(ids.size).fill(-1);
  const terms: number[][] = [];
  const register: number[] = [];
  yield* eachIndex(0, wordAt.length - 1, (index) => {
    const here: number[] = [];
    const from = wordAt[index] as number;
    const to = wordAt[index + 1] as number;
    let tone = 0;
    for (let at = from; at < to; at++) {
      const place = said[at] as number;
      tone += registerAt[place] as number;
      for (let nth = termsFrom[place] as number; nth < (termsFrom[place + 1] as number); nth++) {
        const id = termsOfAll[nth] as number;
        here.push(id);
        if (seenIn[id] === index) continue;
        seenIn[id] = index;
        spread[id] = (spread[id] as number) + 1;
      }
    }
    register.push(tone / Math.max(1, to - from));
    // The copy from `slice` has no spare capacity, which saves memory.
    terms.push(here.slice());
  });
  const rarity = spread.map((many) => Math.log((1 + terms.length) / (1 + many)));
  return { terms, spread, rarity, register, idOf: lookUp(ids), termOf: listed([...ids.keys()]) };
}

/** Defined outside `countTerms` because a closure created there would keep all of its local variables alive. */
function lookUp(table: ReadonlyMap<string, number>): (term: string) => number | undefined {
  return (term) => table.get(term);
}

function listed(terms: readonly string[]): (id: number) => string {
  return (id) => terms[id] as string;
}

/** The distinct terms of the sentences [from, to). */
type DistinctTerms = (from: number, to: number) => number[];

/** Marks the terms already seen in one shared array, so that no set is created per call. */
export function distinctTerms({ terms, spread }: Lexicon): DistinctTerms {
  const seenIn = new Uint32Array(spread.length);
  let reading = 0;
  return (from, to) => {
    reading++;
    const distinct: number[] = [];
    for (let at = from; at < to; at++) {
      for (const id of terms[at] as number[]) {
        if (seenIn[id] === reading) continue;
        seenIn[id] = reading;
        distinct.push(id);
      }
    }
    return distinct;
  };
}

/** Does the sentence with this index contain all of these terms? */
export function saysAll({ terms }: Pick<Lexicon, 'terms'>, sentence: number, ids: readonly number[]): boolean {
  const said = terms[sentence] as number[];
  return ids.every((id) => said.includes(id));
}

/** With fewer terms, two sentences may match by chance. */
const ENOUGH_TO_REPEAT = 2;

/** Do two sentences (given by index) say the same thing, that is, have equal terms in equal order and equal length? */
export function saysAgain({ terms, words }: Pick<Lexicon, 'terms' | 'words'>, a: number, b: number): boolean {
  const [first, second] = [terms[a] as number[], terms[b] as number[]];
  return (
    first.length >= ENOUGH_TO_REPEAT &&
    first.length === second.length &&
    words[a] === words[b] &&
    first.every((id, nth) => id === second[nth])
  );
}

/** Summed weight of the terms: higher the rarer they are in this episode (IDF, Spärck Jones 1972). */
export function rarityOf({ rarity }: Pick<Lexicon, 'rarity'>, ids: Iterable<number>): number {
  let sum = 0;
  for (const id of ids) sum += rarity[id] as number;
  return sum;
}

/** Summed weight (`rarityOf`) of those `ids` that the sentence with this index contains. */
export function weightIn(lexicon: Pick<Lexicon, 'terms' | 'rarity'>, sentence: number, ids: readonly number[]): number {
  const said = lexicon.terms[sentence] as number[];
  return rarityOf(
    lexicon,
    ids.filter((id) => said.includes(id)),
  );
}

/**
 * Number of words in a span. A word is a run without white space that contains a letter or digit; each CJK character
 * counts as one word. Stops counting at `most`.
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
