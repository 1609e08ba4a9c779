import type { Span } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { EpisodeContext } from '../episode-context';
import type { Answer } from '../model';
import { WordWeights, weigher } from '../weights';
import { countWords } from '../words/lexicon';
import { termsOf, wordsOf } from '../words/words';

/** Questions below are left out: chat, courtesy, housekeeping, or unintelligible to anybody who was not there. */
export const LEAST_WORTH = 42;

/**
 * Weights for the value of a question to readers: 0 for chat or housekeeping, 70 for a real question that is of little
 * interest or not clear by itself, 100 for one worth listing. A ridge regression (Hoerl & Kennard 1970) on 823
 * questions of 48 development episodes, graded by readers of the transcripts. Refit with `npm run fit`.
 */
const WEIGHT = {
  always: -79,
  /** For each of its terms, at most `MOST_TERMS`. */
  term: 3.35,
  /** Times the natural logarithm of its words plus one, and times its square; best at about 18 words. */
  length: 68,
  lengthSquared: -11.6,
  /** Times the natural logarithm of the words of the first answer plus one. */
  answer: 5.5,
  /** For each of its terms in the beginning of that answer, at most `MOST_TAKEN_UP`. */
  takenUp: 6.8,
  /** Times the natural logarithm of the words before it in its turn plus one. */
  before: -1.6,
  /** Has more than one sentence. */
  joined: -13,
  /** Is near the end of the talk (`FAREWELL`). */
  late: -11,
};
const weigh = weigher(WEIGHT);
const MOST_TERMS = 8;
const MOST_TAKEN_UP = 3;
/** Number of code units that count as the beginning of an answer. */
const BEGINNING = 1500;
/** Fraction of the talk after which it comes to its end. */
const FAREWELL = 0.93;
/** Weights of function words anywhere in the question. */
const WORDS = new WordWeights(
  `16 what's 10 how is 8 does 7 of what 6 are with could 3 the about
  -3 to and -4 that have -6 i think -12 else i'm -13 all`,
);

interface QuestionCandidate extends Span {
  turn: number;
  /** Ids of its terms. */
  terms: ReadonlySet<number>;
  /** In text order. */
  answers: readonly Pick<Answer, 'turn'>[];
}

/** The evidence for a question. */
interface QuestionEvidence {
  features: Record<keyof typeof WEIGHT, number>;
  words: readonly string[];
}

/** Value of a question to readers, about 0–100. */
export function questionWorth({ features, words }: QuestionEvidence): number {
  return weigh(features) + WORDS.sumOf(words);
}

export function questionEvidence(
  talk: EpisodeContext,
  { turn, start, end, terms, answers }: QuestionCandidate,
): QuestionEvidence {
  const { text, turns } = talk.transcript;
  const asked = text.slice(start, end);
  const length = Math.log(countWords(text, { start, end }) + 1);
  const answering = answers[0]?.turn ?? -1;
  const answer = turns[answering] ?? { start, end: start };
  const begun = termsBegun(talk, answering);
  const takenUp = [...terms].filter((term) => begun.has(term)).length;
  const before = countWords(text, { start: (turns[turn] as Span).start, end: start });
  const features = {
    always: 1,
    term: Math.min(MOST_TERMS, terms.size),
    length,
    lengthSquared: length ** 2,
    answer: Math.log(countWords(text, answer) + 1),
    takenUp: Math.min(MOST_TAKEN_UP, takenUp),
    before: Math.log(before + 1),
    joined: /[.!] ./.test(asked) ? 1 : 0,
    late: start > FAREWELL * text.length ? 1 : 0,
  };
  return { features, words: wordsOf(asked) };
}

/** Ids of the terms in the beginning of a turn; empty if there is no such turn. */
function termsBegun({ transcript, sentences, turns, lexicon }: EpisodeContext, turn: number): Set<number> {
  const begun = new Set<number>();
  const own = turns[turn] ?? [];
  const first = spanAt(sentences, own[0]?.start ?? 0);
  const until = (transcript.turns[turn]?.start ?? 0) + BEGINNING;
  for (const [nth, { start, end }] of own.entries()) {
    if (start >= until) break;
    const cut = end > until ? termsOf(transcript.text.slice(start, until)).map(lexicon.idOf) : null;
    for (const id of cut ?? (lexicon.terms[first + nth] as number[])) if (id !== undefined) begun.add(id);
  }
  return begun;
}
