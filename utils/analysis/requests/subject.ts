import type { Mention } from '../model';
import { type Lexicon, rarityOf, saysAll } from '../words/lexicon';
import { termsOf } from '../words/words';

/** Share of the query's weight that names need for them to be the subject. */
const MOST = 1 / 2;

/** What a request is about. */
export interface Subject {
  /** Ids of the terms asked for, without those never said. */
  query: number[];
  /** Is a name the subject? Then sentences that do not contain it are about something else. */
  isNamed: boolean;
  /** Is nothing but the name asked for? */
  isNameAlone: boolean;
  /** Is that a speaker's name? What follows a call to a speaker is rarely about them. */
  isSpeaker: boolean;
  /** What identifies an answer: the names that are the subject, each with all its terms; otherwise the whole query. */
  groups: number[][];
  /** Does a sentence (index) contain the name or, if there is none, one of the words? */
  says(sentence: number): boolean;
}

/**
 * Finds the subject among the terms of a request. "Conway's law" is a name, because the talk mentions it, and not just
 * any law. Words count more the rarer they are in the talk (inverse document frequency, Spärck Jones 1972). `speakers`:
 * terms of the speakers' names in the request.
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

/** The names that are contained in the terms, each as an array of terms. Omits names that are part of a longer one. */
function namesIn(terms: readonly string[], names: readonly string[][]): string[][] {
  const held = names
    .map((name) => [...new Set(name)])
    .filter((name) => name.length > 0 && name.every((term) => terms.includes(term)));
  const isPart = (name: string[], of: string[]) => name.length < of.length && name.every((term) => of.includes(term));
  return held.filter((name) => !held.some((other) => isPart(name, other)));
}
