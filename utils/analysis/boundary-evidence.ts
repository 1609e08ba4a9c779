import type { Transcript } from '../transcript/model';
import { cohesionBefore, depthsOf } from './cohesion';
import { cueAt } from './cues';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';

/** Words over which terms are watched to come and go. */
const REACH = 90;

/**
 * What speaks for a topic starting at a sentence, and how much: a logistic regression on 2,880 chapters of 309 public
 * episodes and meetings, with and without their paragraph breaks, each source with equal weight; five-fold
 * cross-validated F1 ±1 turn at known number .67–.70 (Optech), .44–.46 (Bitcoin transcripts), .16 (QMSum).
 */
const WEIGHTS = {
  move: 2.18,
  announced: 1.12,
  opener: 0.43,
  /** The speaker's share of all questions asked. */
  lead: 2.89,
  leadOpens: -0.85,
  /** Opens a turn. */
  opens: 1.23,
  /** Opens a paragraph inside a turn. */
  paragraph: 5.48,
  /** Inside a turn printed as one paragraph: there, a paragraph could not tell. */
  flowing: 0.83,
  depth: 2.89,
  depthOpens: -2.27,
  cohesion: -5.39,
  births: 0.7,
  /** Length of the turn before, and of the turn it opens. */
  before: 1,
  after: 4.88,
  /** Follows a question. */
  asked: -0.84,
  nearEnd: -1.46,
  leadDepth: 1.25,
  moveOpens: -0.82,
  moveFlowing: 0.66,
  announcedFlowing: 0.43,
};
const BIAS = -8.28;
type Evidence = Record<keyof typeof WEIGHTS, number>;

/** Per sentence, the log-odds that a topic starts there. */
export function boundaryOdds(transcript: Transcript, sentences: readonly Sentence[], lexicon: Lexicon): Float64Array {
  const weights = Object.entries(WEIGHTS) as [keyof Evidence, number][];
  const odds = new Float64Array(sentences.length).fill(BIAS);
  boundaryEvidence(transcript, sentences, lexicon).forEach((evidence, index) => {
    for (const [name, weight] of weights) odds[index] = (odds[index] as number) + weight * evidence[name];
  });
  return odds;
}

/** The evidence itself, per sentence; every value about 0–1. */
export function boundaryEvidence(transcript: Transcript, sentences: readonly Sentence[], lexicon: Lexicon): Evidence[] {
  const cohesion = cohesionBefore(lexicon);
  const depths = depthsOf(cohesion);
  const births = birthsAfter(lexicon);
  const asking = leaders(transcript, sentences);
  const turnWords = new Float64Array(transcript.turns.length);
  sentences.forEach(({ turn }, index) => {
    turnWords[turn] = (turnWords[turn] as number) + (lexicon.words[index] as number);
  });
  const paragraphs = new Set(transcript.turns.flatMap((turn) => turn.paragraphs.map(({ start }) => start)));
  const long = (turn: number) => Math.min(1, Math.log(1 + (turnWords[turn] ?? 0)) / 6);
  return sentences.map(({ start, end, turn }, index): Evidence => {
    const { move, announced, opener } = cueAt(transcript.text, start, end);
    const lead = asking.get(transcript.turns[turn]?.speaker ?? '') ?? 0;
    const opens = sentences[index - 1]?.turn === turn ? 0 : 1;
    const flowing = opens === 0 && transcript.turns[turn]?.paragraphs.length === 1 ? 1 : 0;
    const depth = depths[index] as number;
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
      depthOpens: depth * opens,
      cohesion: cohesion[index] as number,
      births: births[index] as number,
      before: opens * long(turn - 1),
      after: opens * long(turn),
      asked: transcript.text[(sentences[index - 1]?.end ?? 0) - 1] === '?' ? 1 : 0,
      nearEnd: index > sentences.length - 12 ? 1 : 0,
      leadDepth: lead * depth,
      moveOpens: move * opens,
      moveFlowing: move * flowing,
      announcedFlowing: announced * flowing,
    };
  });
}

/** Share of all questions that a speaker asks, 0–1: leading that needs no role. */
function leaders(transcript: Transcript, sentences: readonly Sentence[]): Map<string, number> {
  const asked = new Map<string, number>();
  let all = 0;
  for (const { end, turn } of sentences) {
    const speaker = transcript.turns[turn]?.speaker;
    if (speaker == null || transcript.text[end - 1] !== '?') continue;
    asked.set(speaker, (asked.get(speaker) ?? 0) + 1);
    all++;
  }
  for (const [speaker, count] of asked) asked.set(speaker, count / all);
  return asked;
}

/**
 * Per sentence, among the terms said at least twice in the episode and said in the `REACH` words that begin here, the
 * share that is said for the first time, 0–1.
 */
function birthsAfter({ terms, words, spread }: Lexicon): Float64Array {
  const n = terms.length;
  const known = new Uint8Array(spread.length);
  const born = new Float64Array(n + 1);
  const all = new Float64Array(n + 1);
  const wordAt = new Float64Array(n + 1);
  for (let index = 0; index < n; index++) {
    let births = 0;
    let lasting = 0;
    for (const id of new Set(terms[index])) {
      if ((spread[id] as number) < 2) continue;
      lasting++;
      births += 1 - (known[id] as number);
      known[id] = 1;
    }
    born[index + 1] = (born[index] as number) + births;
    all[index + 1] = (all[index] as number) + lasting;
    wordAt[index + 1] = (wordAt[index] as number) + (words[index] as number);
  }
  const shares = new Float64Array(n);
  let to = 0;
  for (let index = 0; index < n; index++) {
    while (to < n && (wordAt[to] as number) < (wordAt[index] as number) + REACH) to++;
    const births = (born[to] as number) - (born[index] as number);
    shares[index] = births / Math.max(4, (all[to] as number) - (all[index] as number));
  }
  return shares;
}
