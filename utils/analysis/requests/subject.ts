import type { Mention } from '../model';
import { type Lexicon, rarityOf, saysAll } from '../words/lexicon';
import { termsOf } from '../words/words';

/** Share of what the words asked for weigh that a name among them is what is asked about. */
const MOST = 1 / 2;

/** What a request is about. */
export interface Subject {
  /** Ids of the terms asked for that are said at all. */
  query: number[];
  /** Whether a name is what is asked about: then what does not say it is said of something else. */
  isNamed: boolean;
  /** Whether the name is all that is asked for. */
  isNameAlone: boolean;
  /** Whether that is a speaker's: what follows where somebody is called is seldom about them. */
  isSpeaker: boolean;
  /** What an answer is told by: the names that are asked about, each with all its terms; else the whole query. */
  groups: number[][];
  /** Whether a sentence (index) says the name; when there is none, one of the words. */
  says(sentence: number): boolean;
}

/**
 * Finds in the terms of a request what it is about: "Conway's law" is no law like any other, since the talk names it.
 * The rarer a word in the talk, the more it tells (inverse document frequency, Spärck Jones 1972). `speakers`: terms of
 * the names of speakers that stand in the request.
 */
export function readSubject(
  terms: readonly string[],
  speakers: readonly string[][],
  { mentions, lexicon }: { mentions: readonly Mention[]; lexicon: Lexicon },
): Subject {
  const idsOf = (words: readonly string[]) => words.flatMap((term) => lexicon.idOf(term) ?? []);
  const query = idsOf(terms);
  const names = namesIn(terms, [...mentions.map(({ name }) => termsOf(name)), ...speakers]).map(idsOf);
  const inNames = new Set(names.flat());
  const isNamed = inNames.size > 0 && rarityOf(lexicon, inNames) >= rarityOf(lexicon, query) * MOST;
  const isNameAlone = isNamed && query.every((id) => inNames.has(id));
  const ofSpeakers = new Set(idsOf(speakers.flat()));
  const wanted = isNamed ? names : query.map((id) => [id]);
  return {
    query,
    isNamed,
    groups: isNamed ? names : [query],
    isNameAlone,
    isSpeaker: isNameAlone && query.every((id) => ofSpeakers.has(id)),
    says: (sentence) => wanted.some((ids) => saysAll(lexicon, sentence, ids)),
  };
}

/** Names that the terms hold, each as its terms, without those that are part of a longer one. */
function namesIn(terms: readonly string[], names: readonly string[][]): string[][] {
  const held = names
    .map((name) => [...new Set(name)])
    .filter((name) => name.length > 0 && name.every((term) => terms.includes(term)));
  const isPart = (name: string[], of: string[]) => name.length < of.length && name.every((term) => of.includes(term));
  return held.filter((name) => !held.some((other) => isPart(name, other)));
}
