import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { type Cues, cueOf, readCues } from '../speech/cues';
import { isMarked } from '../speech/question-mark';
import { weigher } from '../weights';
import { distinctTerms, type Lexicon } from '../words/lexicon';
import { wordsByTurn } from '../words/turn-sentences';
import { eachIndex, eachOf, QUICK, type Work } from '../work';
import { type Cohesion, depthsOf, readCohesion, relative } from './cohesion';

/** In words: the window after a sentence in which new terms are counted. */
const REACH = 90;
/** Caps for relative depth and cohesion, because higher values carry no further information. */
const MOST_DEPTH = 3;
const MOST_TIES = 2;

/**
 * Weights of the evidence that a topic starts at a sentence: a logistic regression on 2,880 chapters of 309 public
 * episodes and meetings, with and without their paragraph breaks, each source with equal weight. Five-fold
 * cross-validated F1 (±1 turn, known number of topics): .73 (Optech), .48 (Bitcoin transcripts), .20 (QMSum).
 */
const WEIGHTS = {
  move: 2.14,
  announced: 0.71,
  opener: 0.45,
  /** The speaker's share of all questions asked. */
  lead: 3.02,
  leadOpens: -0.91,
  /** Opens a turn. */
  opens: 0.72,
  /** Opens a paragraph within a turn. */
  paragraph: 5.27,
  /** Is within a turn printed as one paragraph, where paragraphs give no evidence. */
  flowing: 0.41,
  /** Depth and cohesion relative to what is usual in this talk, over one minute and (wide) over three. */
  depth: 0.45,
  wideDepth: 1.09,
  wideDepthOpens: -0.77,
  cohesion: -1.25,
  wideCohesion: -2.04,
  births: 0.97,
  /** Length of the turn before, of the turn that it opens, and of the turn that answers it. */
  before: 0.25,
  after: 4.56,
  answer: 1.65,
  /** Follows a question. */
  asked: -0.82,
  nearEnd: -1.17,
  moveOpens: -0.91,
  moveFlowing: 0.71,
  announcedFlowing: 0.67,
};
const weigh = weigher(WEIGHTS);
const BIAS = -7.8;
export type BoundaryEvidence = Record<keyof typeof WEIGHTS, number>;

/** Per sentence, the log-odds that a topic starts there, computed from its `boundaryEvidence`. */
export function* boundaryOdds(sentences: number, evidenceOf: (index: number) => BoundaryEvidence): Work<Float64Array> {
  const odds = new Float64Array(sentences);
  yield* eachIndex(0, sentences, (index) => {
    odds[index] = BIAS + weigh(evidenceOf(index));
  });
  return odds;
}

/** Results that may have been computed already. */
export interface KnownBefore {
  /** Result of `readCues`. */
  cues?: Cues;
  /** Result of `readCohesion`. */
  cohesion?: Cohesion;
}

/** Returns a function from sentence indexes to their evidence, computed on demand. All values are about 0–1. */
export function* boundaryEvidence(
  transcript: Transcript,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  known: KnownBefore = {},
): Work<(index: number) => BoundaryEvidence> {
  const cues = known.cues ?? (yield* readCues(transcript, sentences));
  const { narrow, wide } = known.cohesion ?? (yield* readCohesion(lexicon));
  const [ties, wideTies] = [relative(narrow), relative(wide)];
  yield;
  const depths = relative(depthsOf(narrow));
  yield;
  const wideDepths = relative(depthsOf(wide));
  yield;
  const births = yield* birthsAfter(lexicon);
  const asking = yield* leaders(transcript, sentences);
  const turnWords = wordsByTurn(transcript, sentences, lexicon.words);
  yield;
  const paragraphs = new Set(transcript.turns.flatMap((turn) => turn.paragraphs.map(({ start }) => start)));
  const long = (turn: number) => Math.min(1, Math.log(1 + (turnWords[turn] ?? 0)) / 6);
  return (index) => {
    const { start, turn } = sentences[index] as Sentence;
    const { move, announced, opener } = cueOf(cues, index);
    const lead = asking.get(transcript.turns[turn]?.speaker ?? '') ?? 0;
    const opens = sentences[index - 1]?.turn === turn ? 0 : 1;
    const flowing = opens === 0 && transcript.turns[turn]?.paragraphs.length === 1 ? 1 : 0;
    const depth = Math.min(1, (depths[index] as number) / MOST_DEPTH);
    const wideDepth = Math.min(1, (wideDepths[index] as number) / MOST_DEPTH);
    return {
      move,
      announced,
      opener,
      lead,
      leadOpens: lead * opens,
      opens,
      paragraph: opens === 0 && paragraphs.has(start) ? 1 : 0,
      flowing,
      depth,
      wideDepth,
      wideDepthOpens: wideDepth * opens,
      cohesion: Math.min(1, (ties[index] as number) / MOST_TIES),
      wideCohesion: Math.min(1, (wideTies[index] as number) / MOST_TIES),
      births: births[index] as number,
      before: opens * long(turn - 1),
      after: opens * long(turn),
      answer: opens * long(turn + 1),
      asked: isMarked(transcript.text, sentences[index - 1]?.end ?? 0) ? 1 : 0,
      nearEnd: index > sentences.length - 12 ? 1 : 0,
      moveOpens: move * opens,
      moveFlowing: move * flowing,
      announcedFlowing: announced * flowing,
    };
  };
}

/** The share of all questions that each speaker asks, 0–1. Shows who leads without the need for roles. */
function* leaders(transcript: Transcript, sentences: readonly Sentence[]): Work<Map<string, number>> {
  const asked = new Map<string, number>();
  let all = 0;
  yield* eachOf(sentences, ({ end, turn }) => {
    const speaker = transcript.turns[turn]?.speaker;
    if (speaker == null || !isMarked(transcript.text, end)) return;
    asked.set(speaker, (asked.get(speaker) ?? 0) + 1);
    all++;
  });
  for (const [speaker, count] of asked) asked.set(speaker, count / all);
  return asked;
}

/**
 * Per sentence, the share of new terms, 0–1: of the terms in the following `REACH` words that occur in at least two
 * sentences of the episode, the fraction that occur for the first time.
 */
function* birthsAfter(lexicon: Lexicon): Work<Float64Array> {
  const { terms, words, spread } = lexicon;
  const n = terms.length;
  const known = new Uint8Array(spread.length);
  const termsIn = distinctTerms(lexicon);
  const born = new Float64Array(n + 1);
  const all = new Float64Array(n + 1);
  const wordAt = new Float64Array(n + 1);
  yield* eachIndex(0, n, (index) => {
    let births = 0;
    let lasting = 0;
    for (const id of termsIn(index, index + 1)) {
      if ((spread[id] as number) < 2) continue;
      lasting++;
      births += 1 - (known[id] as number);
      known[id] = 1;
    }
    born[index + 1] = (born[index] as number) + births;
    all[index + 1] = (all[index] as number) + lasting;
    wordAt[index + 1] = (wordAt[index] as number) + (words[index] as number);
  });
  const shares = new Float64Array(n);
  let to = 0;
  const share = (index: number) => {
    while (to < n && (wordAt[to] as number) < (wordAt[index] as number) + REACH) to++;
    const births = (born[to] as number) - (born[index] as number);
    shares[index] = births / Math.max(4, (all[to] as number) - (all[index] as number));
  };
  yield* eachIndex(0, n, share, QUICK);
  return shares;
}
