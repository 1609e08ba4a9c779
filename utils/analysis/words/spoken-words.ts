import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { eachOf, mapOf, type Work } from '../work';
import { WordTable } from './word-table';
import { eachPlace, stem } from './words';

/**
 * All words of an episode in spoken order, stored as integers. Takes half as much memory as the text, so only for steps
 * that look at every word.
 */
export interface SpokenWords {
  /** The distinct words (`wordsOf`). */
  table: WordTable;
  /** Per place in `table`, the `stem` of the word. */
  stems: string[];
  /** All words in text order, as places in `table`. */
  said: Uint16Array | Uint32Array;
  /** Per sentence, the index in `said` of its first word; one extra entry marks the end. */
  wordAt: Float64Array;
}

/** Usually enough for an hour of talk (see `WordTable`). */
const USUAL_SLOTS = 4096;

/** Reads every sentence once. */
export function* readWords({ text }: Transcript, sentences: readonly Sentence[]): Work<SpokenWords> {
  const table = new WordTable([], USUAL_SLOTS);
  const said: number[] = [];
  const wordAt = new Float64Array(sentences.length + 1);
  const say = (place: number) => said.push(place);
  yield* eachOf(sentences, (sentence, index) => {
    eachPlace(table, text, sentence, say);
    wordAt[index + 1] = said.length;
  });
  const { words } = table;
  return {
    table,
    stems: yield* stemsOf(words),
    said: words.length > 0xffff ? Uint32Array.from(said) : Uint16Array.from(said),
    wordAt,
  };
}

/** Equal stems share one string, which saves memory. */
function* stemsOf(vocabulary: readonly string[]): Work<string[]> {
  const known = new Map<string, string>();
  return yield* mapOf(vocabulary, (word) => {
    const stemmed = stem(word);
    const before = known.get(stemmed);
    if (before === undefined) known.set(stemmed, stemmed);
    return before ?? stemmed;
  });
}
