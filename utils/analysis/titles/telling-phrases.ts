import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import type { SpokenNames } from '../names/names';
import type { Lexicon } from '../words/lexicon';
import { readWords } from '../words/spoken-words';
import { observeWords, type WordUse } from '../words/word-use';
import { termsOf } from '../words/words';
import { eachIndex, type Work } from '../work';
import { PhraseShelf } from './phrase-shelf';
import { phraseReader } from './phrases';
import type { PhrasesAt } from './title-sayings';

/**
 * Number of sentences whose phrases are cached, enough for most episodes. In a longer talk, later sentences are read
 * again, because all its phrases take several times as much memory as the text.
 */
const MOST_SENTENCES_KEPT = 1000;

export interface TellingContext {
  lexicon: Lexicon;
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
  /** Word use, if it has been observed already. */
  use?: WordUse;
  /** Result of `sponsorsIn`. */
  sponsors: readonly string[];
}

/**
 * Phrases of a sentence, without the names of speakers and sponsors. None for a sentence that contains a speaker's full
 * name, because it introduces the person and not a topic.
 */
export function* tellingPhrases(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, names: called, use: known, sponsors }: TellingContext,
): Work<PhrasesAt> {
  const { text, speakers } = transcript;
  const barred = new Set(
    [...speakers.map(({ name }) => name), ...called.flatMap(({ short }) => short), ...sponsors].flatMap(termsOf),
  );
  const use = known ?? (yield* observeWords(sentences, yield* readWords(transcript, sentences)));
  const phrasesOf = phraseReader(text, { use, barred });
  const names = speakers.map(({ name }) => name).filter((name) => name.includes(' '));
  const readIn = (sentence: Sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    return names.some((name) => said.includes(name)) ? [] : phrasesOf(sentence);
  };
  const shelf = new PhraseShelf(lexicon);
  return (at) => {
    const sentence = sentences[at] as Sentence;
    const kept = shelf.phrasesAt(at, sentence);
    if (kept !== undefined) return kept;
    const phrases = readIn(sentence);
    if (at < MOST_SENTENCES_KEPT) shelf.keep(at, sentence, phrases);
    return phrases;
  };
}

/** How many times the episode says each multi-term phrase, by `Phrase.key`. Keeps only repeated ones, which are few. */
export function* countSayings(sentences: number, phrasesAt: PhrasesAt): Work<Map<string, number>> {
  const counts = new Map<string, number>();
  yield* eachIndex(0, sentences, (at) => {
    for (const { key, terms } of phrasesAt(at)) if (terms.length > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const repeated = new Map<string, number>();
  for (const [key, times] of counts) if (times > 1) repeated.set(key, times);
  return repeated;
}
