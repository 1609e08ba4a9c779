import type { Span } from '../../transcript/model';
import type { EpisodeContext } from '../episode-context';
import type { Sentence } from '../model';
import { claimStart } from '../speech/claim-start';
import { isLogistics } from '../speech/logistics';
import { isMarked } from '../speech/question-mark';
import { lastBegun } from '../speech/said-twice';
import { weigher } from '../weights';
import { countWords, saysAgain } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { chanceToTell, tellingEvidence } from './telling-chance';

/** In words: a shorter remainder of the turn after the telling part has no further sentence worth showing. */
const LONG = 20;
/** In words: a longer sentence is too long for a second line. */
const LONGEST_FURTHER = 60;
/** Lowest log-odds of a sentence worth a line. */
const LEAST = -1;
/** The same if nothing is told but yes or no, which makes a reason welcome. */
const LEAST_OF_YES = -1.5;
/**
 * The same for a second one, because every line costs the reader time. Of 50 drawn from development episodes, readers
 * of the transcripts wanted 28 and would rather have been spared 14.
 */
const LEAST_SECOND = 0;

/**
 * Evidence, in nats, that a sentence is worth a line below the telling part of an answer: a logistic regression on
 * 3,653 sentences of 336 answers in 91 development episodes. Readers of the transcripts named the best sentence, if
 * any, and others as good. Refit with `npm run fit`.
 */
const WEIGHT = {
  always: -5.3,
  /** Times the natural logarithm of its position after the telling part, counted from 1. */
  place: -0.9,
  /** Times the fraction of the remainder that it completes, 0–1. */
  along: 1.2,
  /** Times the natural logarithm of its words plus one, at most `MOST_WORDS`. */
  length: 1,
  short: -1.2,
  /** For each of its terms, at most `MOST_TERMS`. */
  term: 0.18,
  /** Times the share of the question's terms that it contains. */
  asked: 0.65,
  /** Times the share of its terms that are shown already. */
  shown: 0.7,
  /** Times the chance (0–1) that it tells what was asked, regardless of its position. */
  telling: 1.75,
  concludes: 0.3,
  pronoun: -0.5,
  quoting: -0.5,
};
const weigh = weigher(WEIGHT);
const MOST_WORDS = 32;
const SHORT = 6;
const MOST_TERMS = 8;
const CONCLUDES = /^(?:and )?(?:so|that's why)\b/;
/** Opens with a word that refers to something said before. */
const PRONOUN = /^(?:(?:so|and|but|yeah|well|because),? )*(?:it|that(?!'s why\b)|this|they|these|those|he|she)\b/;
const AGAINST = /^(?:but|however|that said)\b/;
const QUOTATION = /["\u201c\u201d]/;

type FurtherEvidence = Record<keyof typeof WEIGHT, number>;

/** The telling part of an answer, with its turn. */
interface BegunAnswer {
  turn: number;
  told: Span;
}

interface FurtherSentence {
  sentence: Sentence;
  /** `plainOf` the sentence. */
  plain: string;
  words: number;
  /** Repeats a sentence of the telling part, as where a passage is printed twice. */
  again: boolean;
  features: FurtherEvidence;
  /** Ids of the terms in the telling part. */
  shown: ReadonlySet<number>;
}

/**
 * The most valuable sentences after the telling part of an answer, in the same turn: at most two, best first; empty if
 * little follows or nothing is worth a line. `asked`: ids of the question's terms.
 */
export function furtherSpans(talk: EpisodeContext, { turn, told }: BegunAnswer, asked: ReadonlySet<number>): Span[] {
  const { text } = talk.transcript;
  const { end } = talk.transcript.turns[turn] as Span;
  if (countWords(text, { start: told.end, end }, LONG) < LONG) return [];
  const worthy: (Span & { odds: number })[] = [];
  for (const { sentence, plain, words, again, features, shown } of furtherEvidence(talk, { turn, told }, asked)) {
    const said = text.slice(sentence.start, sentence.end);
    const odds = furtherOdds(features);
    if (odds <= (shown.size > 0 ? LEAST : LEAST_OF_YES) || words > LONGEST_FURTHER || again) continue;
    if (isMarked(said) || isLogistics(said, plain)) continue;
    worthy.push({ start: sentence.start + openingOf(said, plain), end: sentence.end, odds });
  }
  return worthy
    .sort((a, b) => b.odds - a.odds)
    .filter(({ odds }, nth) => nth === 0 || (nth === 1 && odds > LEAST_SECOND))
    .map(({ start, end }) => ({ start, end }));
}

/** Length in code units of the opener that can be dropped. A contrast with what is shown keeps its "but". */
function openingOf(said: string, plain: string): number {
  return AGAINST.test(plain) ? 0 : lastBegun(plain, claimStart(said, plain));
}

/** The evidence for each sentence of a turn after the telling part. */
export function furtherEvidence(
  talk: EpisodeContext,
  { turn, told }: BegunAnswer,
  asked: ReadonlySet<number>,
): FurtherSentence[] {
  const { sentences, lexicon } = talk;
  const { first, last } = sentencesIn(sentences, told);
  const shown = new Set(lexicon.terms.slice(first, last).flat());
  const saidAgain = (at: number) => {
    for (let told = first; told < last; told++) if (saysAgain(lexicon, told, at)) return true;
    return false;
  };
  const rest = (talk.turns[turn] ?? []).filter(({ start }) => start >= told.end);
  return rest.map((sentence, nth) => {
    const query = { terms: asked, answered: false, open: false };
    const telling = tellingEvidence(talk, last + nth - 1, 1, query);
    const { plain } = telling;
    const terms = [...new Set(lexicon.terms[last + nth])];
    const words = lexicon.words[last + nth] as number;
    const features = {
      always: 1,
      place: Math.log(nth + 1),
      along: (nth + 1) / rest.length,
      length: Math.log(Math.min(MOST_WORDS, words) + 1),
      short: words < SHORT ? 1 : 0,
      term: Math.min(MOST_TERMS, terms.length),
      asked: shareOf(terms, asked, asked.size),
      shown: shareOf(terms, shown, terms.length),
      telling: chanceToTell(telling) / 100,
      concludes: CONCLUDES.test(plain) ? 1 : 0,
      pronoun: PRONOUN.test(plain) ? 1 : 0,
      quoting: QUOTATION.test(plain) ? 1 : 0,
    };
    return { sentence, plain, words, again: saidAgain(last + nth), features, shown };
  });
}

/** Log-odds that a sentence is worth a line. */
export function furtherOdds(features: FurtherEvidence): number {
  return weigh(features);
}

function shareOf(terms: readonly number[], among: ReadonlySet<number>, of: number): number {
  return terms.filter((id) => among.has(id)).length / Math.max(1, of);
}
