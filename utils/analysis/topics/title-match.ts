import type { SpokenWords } from '../words/spoken-words';
import { isStopWord, stem, wordAndParts, wordsOf } from '../words/words';
import { eachIndex, mapOf, QUICK, type Work } from '../work';

/** Where the words of the chapter titles occur. Positions are indexes of `SpokenWords.said`. */
export interface TitleIndex {
  /** Per title, those of its terms that occur in the text. */
  titles: TitleTerm[][];
  /** Per title, the number of terms searched for. */
  sought: number[];
}

export interface TitleTerm {
  /** Ascending word positions. */
  places: number[];
  /** Rarity, scaled so that the weights of a title sum to 1. */
  weight: number;
  /** Rarity before scaling, in nats. */
  idf: number;
}

const BLOCK = 60;
const PREFIX = 5;

function keyOf(word: string): string {
  return stem(word.replace(/[\u2010\u2011_-]/g, ''));
}

/** Finds every word of the titles in the text. Linear in the text. */
export function* indexTitles({ table, stems, said }: SpokenWords, titles: readonly string[]): Work<TitleIndex> {
  const wanted = new Map<string, number[][]>();
  const prefixes = new Map<string, number[][]>();
  const terms = titles.map((title) => titleTerms(title));
  const places = terms.map((list) => list.map((): number[] => []));
  terms.forEach((list, t) => {
    list.forEach(({ keys }, i) => {
      const target = places[t]?.[i] as number[];
      for (const key of keys) {
        put(wanted, key, target);
        if (key.length >= PREFIX && !/\d/.test(key)) put(prefixes, key.slice(0, PREFIX), target);
      }
    });
  });
  const targets = yield* mapOf(table.words, (word, place) =>
    targetsOf(word, stems[place] as string, { wanted, prefixes }),
  );
  const find = (at: number) => {
    for (const target of targets[said[at] as number] as number[][]) target.push(at);
  };
  yield* eachIndex(0, said.length, find, QUICK);
  return {
    titles: places.map((list) => weigh(list, said.length, places)),
    sought: terms.map(({ length }) => length),
  };
}

function put(map: Map<string, number[][]>, key: string, value: number[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Shared by most of the vocabulary, to save memory. */
const NONE: number[][] = [];

interface Wanted {
  wanted: Map<string, number[][]>;
  prefixes: Map<string, number[][]>;
}

function targetsOf(word: string, stemmed: string, sought: Wanted): number[][] {
  const parts = wordAndParts(word);
  if (parts.length === 1) return targetsOfPart(word, stemmed, sought);
  return [...new Set(parts.flatMap((part) => targetsOfPart(part, keyOf(part), sought)))];
}

function targetsOfPart(part: string, key: string, { wanted, prefixes }: Wanted): number[][] {
  const same = wanted.get(key) ?? NONE;
  const alike = key.length >= PREFIX ? prefixes.get(key.slice(0, PREFIX)) : undefined;
  return alike === undefined || isStopWord(part) ? same : [...new Set([...same, ...alike])];
}

/** The terms of a title. A compound yields one term per part, which the whole compound in the text matches as well. */
function titleTerms(title: string): { keys: string[] }[] {
  const terms: { keys: string[] }[] = [];
  const seen = new Set<string>();
  for (const word of wordsOf(title)) {
    const parts = wordAndParts(word);
    const leaves = parts.length > 1 ? parts.slice(1) : parts;
    for (const leaf of leaves) {
      const key = keyOf(leaf);
      if (isStopWord(leaf) || seen.has(key)) continue;
      seen.add(key);
      terms.push({ keys: parts.length > 1 ? [key, keyOf(word)] : [key] });
    }
  }
  return terms;
}

/** Weighs terms by their rarity across blocks of 60 words. A word shared by several titles counts less for each. */
function weigh(places: number[][], words: number, all: number[][][]): TitleTerm[] {
  const blocks = words / BLOCK + 1;
  const terms = places
    .filter((list) => list.length > 0)
    .map((list) => {
      const sharing = all.filter((other) =>
        other.some((theirs) => theirs.length === list.length && theirs[0] === list[0]),
      ).length;
      const used = new Set(list.map((place) => Math.floor(place / BLOCK))).size;
      return { places: list, weight: 0, idf: Math.log(1 + blocks / (used + 0.5)) / Math.sqrt(sharing) };
    });
  const sum = terms.reduce((total, { idf }) => total + idf, 0);
  for (const term of terms) term.weight = term.idf / sum;
  return terms;
}
