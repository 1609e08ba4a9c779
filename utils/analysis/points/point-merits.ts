import type { Transcript } from '../../transcript/model';
import type { Role, Sentence } from '../model';
import { hostsAmong } from '../people/roles';
import { isMarked, isQuestion } from '../speech/question-mark';
import { distinctTerms, type Lexicon } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { eachOf, type Work } from '../work';
import { centrality } from './salience';

/** Evidence for a key point, apart from its individual words. */
export interface PointMerits {
  /** Natural logarithm of the number of words, capped at `MOST_WORDS` because further words say no more. */
  length: number;
  /** Distinct terms (`Lexicon.terms`) per word. */
  density: number;
  /** How much it takes a position, 0–3 (`standOf`). */
  stand: number;
  /** 1 if it begins with a definition ("a dam is a wall"), else 0. */
  defines: number;
  /** How much it is about what the whole talk is about, 0–1: `centrality` of its last sentence. */
  centrality: number;
  /** 1 if the host leads up to a question with it or explains one, else 0. */
  leadsUp: number;
  /** 1 if a "but" follows, so that it is only a concession before the actual claim, else 0. */
  granted: number;
}

export interface PointSpan {
  /** Indexes of its first and last sentence. */
  first: number;
  last: number;
  /** Result of `countWords`. */
  words: number;
}

/** Computes the evidence for a span; `plain` is the `plainOf` its text. */
export type MeritReader = (span: PointSpan, plain: string) => PointMerits;

const MOST_WORDS = 32;
/** Number of sentences after a question that may explain it. */
const AFTERWARDS = 2;
/** Somebody takes a position … */
const STANCE =
  /\bi (?:\w+ly |still |just |also |do |would |really )*(?:think|believe|hope|suspect|bet|argue|worry|expect|prefer|disagree|want|doubt|(?:do not|don't) (?:think|believe|want|see|like|care))\b(?! you\b)|\b(?:in my opinion|my (?:view|hypothesis|guess|take|concern|worry|hope))\b/;
/** … against something, for something, or on how one thing grows with another. */
const NEGATION = /\b(?:not|never|no|nobody|nothing|cannot)\b|n't\b/;
const DEMAND = /\b(?:needs? to|should|shouldn't|must|has to|have to|ought to)\b/;
const PROPORTION = /\bthe (?:more|less|\w+er)\b[^.]*,[^.]*\bthe (?:more|less|\w+er)\b/;
const DEFINITION = /^[\w'-]+(?: [\w'-]+){0,3} (?:is|are) (?:an?|the|basically|essentially|really)\b/;

function standOf(plain: string): number {
  return (
    (STANCE.test(plain) ? 1 : 0) +
    (NEGATION.test(plain) ? 0.5 : 0) +
    (DEMAND.test(plain) ? 0.5 : 0) +
    (PROPORTION.test(plain) ? 1 : 0)
  );
}

/** @param roles in the order of `Transcript.speakers` */
export function* meritReader(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, roles }: { lexicon: Lexicon; roles: readonly Role[] },
): Work<MeritReader> {
  const hosts = hostsAmong(transcript.speakers, roles);
  const asking = yield* lastQuestions(transcript, sentences);
  const central = yield* centralityOfAll(lexicon);
  const termsIn = distinctTerms(lexicon);
  return ({ first, last, words }, plain) => {
    const { turn } = sentences[last] as Sentence;
    const byHost = hosts.has(transcript.turns[turn]?.speaker ?? '');
    return {
      length: Math.log(Math.max(1, Math.min(MOST_WORDS, words))),
      stand: standOf(plain),
      defines: DEFINITION.test(plain) ? 1 : 0,
      density: termsIn(first, last + 1).length / Math.max(1, words),
      centrality: central[last] as number,
      leadsUp: byHost && last <= (asking[turn] as number) + AFTERWARDS ? 1 : 0,
      granted: isGranted(transcript, sentences, last) ? 1 : 0,
    };
  };
}

/** Centrality by sentence; 0 for sentences with fewer than two terms, which say nothing. */
function* centralityOfAll(lexicon: Lexicon): Work<Float32Array> {
  const telling = [...lexicon.terms.keys()].filter((at) => (lexicon.terms[at] as number[]).length > 1);
  const central = yield* centrality(lexicon, telling);
  const all = new Float32Array(lexicon.terms.length);
  telling.forEach((at, nth) => {
    all[at] = central[nth] as number;
  });
  return all;
}

/** Does the same speaker continue with a "but"? */
function isGranted({ text }: Transcript, sentences: readonly Sentence[], index: number): boolean {
  const next = sentences[index + 1];
  if (next === undefined || next.turn !== sentences[index]?.turn) return false;
  return /^(?:but|however)\b/i.test(text.slice(next.start, next.start + 8));
}

/** Per turn, the index of its last question; -Infinity if there is none. */
function* lastQuestions({ text, turns }: Transcript, sentences: readonly Sentence[]): Work<number[]> {
  const last = turns.map(() => Number.NEGATIVE_INFINITY);
  yield* eachOf(sentences, ({ start, end, turn }, index) => {
    if (isMarked(text, end) && isQuestion(plainOf(text.slice(Math.max(start, end - 40), end)))) last[turn] = index;
  });
  return last;
}
