import type { Transcript } from '../transcript/model';
import type { Sentence } from './model';
import { stem, wordsOf } from './words';
import { eachOf, mapOf, type Work } from './work';

/** All words of an episode as they are said, as small numbers. Only for what looks at word after word: as heavy as half the text. */
export interface SpokenWords {
  /** Every distinct word (`wordsOf`), in order of appearance; its index is the word's place. */
  vocabulary: string[];
  /** By place: `stem` of the word. */
  stems: string[];
  /** All words in text order, as places. */
  said: Uint16Array | Uint32Array;
  /** Per sentence, the index in `said` of its first word; one more entry for the end. */
  wordAt: Float64Array;
  /** Undefined for a word that nobody says. Holds its table and nothing else. */
  placeOf: PlaceOf;
}

export type PlaceOf = (word: string) => number | undefined;

/** Reads every sentence once. */
export function* readWords({ text }: Transcript, sentences: readonly Sentence[]): Work<SpokenWords> {
  const places = new Map<string, number>();
  const said: number[] = [];
  const wordAt = new Float64Array(sentences.length + 1);
  yield* eachOf(sentences, ({ start, end }, index) => {
    for (const word of wordsOf(text.slice(start, end))) {
      let place = places.get(word);
      if (place === undefined) {
        place = places.size;
        places.set(word, place);
      }
      said.push(place);
    }
    wordAt[index + 1] = said.length;
  });
  const vocabulary = [...places.keys()];
  return {
    vocabulary,
    stems: yield* stemsOf(vocabulary),
    said: places.size > 0xffff ? Uint32Array.from(said) : Uint16Array.from(said),
    wordAt,
    placeOf: lookUp(places),
  };
}

/** Equal stems are one string. */
function* stemsOf(vocabulary: readonly string[]): Work<string[]> {
  const known = new Map<string, string>();
  return yield* mapOf(vocabulary, (word) => {
    const stemmed = stem(word);
    const before = known.get(stemmed);
    if (before === undefined) known.set(stemmed, stemmed);
    return before ?? stemmed;
  });
}

/** A closure that is made elsewhere would keep all that is there alive. */
export function lookUp(table: ReadonlyMap<string, number>): PlaceOf {
  return (word) => table.get(word);
}
