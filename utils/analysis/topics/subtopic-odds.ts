import type { Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Role, Sentence } from '../model';
import type { Naming } from '../people/calling';
import { handOvers } from '../people/hand-over';
import { hostsAmong } from '../people/roles';
import type { FoundQuestion } from '../questions/questions';
import { isMarkedOrQuoted } from '../speech/question-mark';
import { weigher } from '../weights';
import type { Lexicon } from '../words/lexicon';
import { wordsByTurn } from '../words/turn-sentences';
import { eachIndex, mapOf, QUICK, type Work } from '../work';
import type { BoundaryEvidence } from './boundary-evidence';

/**
 * Weights, in nats, of the evidence that a sub-topic starts at a sentence: a logistic regression on 1,166 starts in
 * outlines of 63 development episodes, written by assistants who had read the transcripts. Two assistants agree at F1
 * .85 (within 60 words); starts found with weights fitted to other episodes agree with theirs at .64. Refit with `npm
 * run fit`.
 */
const SUBTOPIC_WEIGHTS = {
  move: 1.19,
  lead: 0.56,
  paragraph: 2.02,
  flowing: 0.5,
  depth: 0.78,
  wideDepth: 0.76,
  cohesion: -1.84,
  before: 1.29,
  after: 1.58,
  /** Follows a question. */
  asked: -1.55,
  /** Opens the turn that first answers a listed question. */
  answers: -1.31,
  /** Calls somebody who then speaks. */
  calls: 1.07,
  asks: 0.73,
  /** A listed question is asked here or soon; and a turn opens here. */
  asksSoon: 0.95,
  asksSoonOpens: 0.71,
  /** Is by a host who continues a turn. */
  hostGoesOn: 0.45,
  /** Words of the turn before it (also those beyond `LONG`), and from it on; logarithmic. */
  spoken: -2.67,
  spokenLong: 0.75,
  left: 2.14,
  /** Length of the sentence. */
  short: -0.81,
  length: 1.0,
  /** Opens with a word that refers to something said before. */
  pronoun: -0.79,
  /** Follows an acknowledgment in the same turn. */
  nodded: 0.92,
};
const weigh = weigher(SUBTOPIC_WEIGHTS);
const BIAS = -5.56;
export type SubtopicEvidence = Record<keyof typeof SUBTOPIC_WEIGHTS, number>;

/** In words: longest sentence that counts as an acknowledgment. */
const NOD = 5;
/** In words: how far into a turn a speaker may turn to something else. */
const LONG = 60;
/** In sentences of its turn: how far ahead a question may be that a sentence leads up to. */
const SOON = 3;
const PRONOUN = /^(?:it|that|this|they|he|she|those|these)\b/i;
/** Divisors that scale the natural logarithm of the words of a long turn, and of a long sentence, to about 1. */
const LONG_TURN = 6;
const LONG_SENTENCE = 4;

export interface SubtopicContext {
  lexicon: Lexicon;
  /** Result of `boundaryEvidence`. */
  evidenceOf(index: number): BoundaryEvidence;
  /** Result of `findNameUses`. */
  called: readonly (readonly Naming[])[];
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
  questions: readonly Pick<FoundQuestion, 'start' | 'answers'>[];
}

/** Per sentence, the log-odds that a sub-topic starts there. */
export function* subtopicOdds(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: SubtopicContext,
): Work<Float64Array> {
  const odds = new Float64Array(sentences.length);
  const evidenceOf = yield* subtopicEvidence(transcript, sentences, context);
  yield* eachIndex(0, sentences.length, (index) => {
    odds[index] = BIAS + weigh(evidenceOf(index));
  });
  return odds;
}

/** Returns a function from sentence indexes to their evidence, computed on demand. Most values are about 0–1. */
export function* subtopicEvidence(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon: { words }, evidenceOf, called, roles, questions }: SubtopicContext,
): Work<(index: number) => SubtopicEvidence> {
  const { text, turns, speakers } = transcript;
  const calls = handOvers(transcript, sentences, called);
  yield;
  const answering = new Set(questions.flatMap(({ answers: [first] }) => first?.turn ?? []));
  const asking = new Set(questions.map(({ start }) => spanAt(sentences, start)));
  const hosts = hostsAmong(speakers, roles);
  const turnWords = wordsByTurn(transcript, sentences, words);
  yield;
  let within = 0;
  const countBefore = ({ turn }: Sentence, index: number) => {
    within = sentences[index - 1]?.turn === turn ? within + (words[index - 1] as number) : 0;
    return within;
  };
  const spokenBefore = yield* mapOf(sentences, countBefore, QUICK);
  const turnOf = (index: number) => sentences[index]?.turn;
  return (index) => {
    const { start, end, turn } = sentences[index] as Sentence;
    const { move, lead, paragraph, flowing, depth, wideDepth, cohesion, before, after, asked, opens } =
      evidenceOf(index);
    const spoken = spokenBefore[index] as number;
    const own = words[index] as number;
    const sentence = text.slice(start, end);
    let asksSoon = 0;
    for (let at = index; at <= index + SOON && turnOf(at) === turn; at++) if (asking.has(at)) asksSoon = 1;
    return {
      move,
      lead,
      paragraph,
      flowing,
      depth,
      wideDepth,
      cohesion,
      before,
      after,
      asked,
      answers: opens === 1 && answering.has(turn) ? 1 : 0,
      calls: calls[index] as number,
      asks: isMarkedOrQuoted(sentence) ? 1 : 0,
      asksSoon,
      asksSoonOpens: asksSoon * opens,
      hostGoesOn: opens === 0 && hosts.has(turns[turn]?.speaker ?? '') ? 1 : 0,
      spoken: Math.log(1 + spoken) / LONG_TURN,
      spokenLong: Math.max(0, Math.log((1 + spoken) / LONG)),
      left: Math.log(1 + (turnWords[turn] as number) - spoken) / LONG_TURN,
      short: own <= NOD ? 1 : 0,
      length: Math.log(1 + own) / LONG_SENTENCE,
      pronoun: PRONOUN.test(sentence) ? 1 : 0,
      nodded: opens === 0 && (words[index - 1] as number) <= NOD ? 1 : 0,
    };
  };
}
