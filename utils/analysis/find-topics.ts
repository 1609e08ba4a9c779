import type { Transcript } from '../transcript/model';
import { cohesionBefore, depths } from './cohesion';
import { cueAt } from './cues';
import { buildLexicon, type Lexicon } from './lexicon';
import type { Sentence } from './model';

/** A topic shorter than this is an aside. In words. */
const SHORTEST = 220;
/** Usual length of a topic when nothing tells the number. In words. */
const USUAL = 900;

export interface TopicStart {
  /** Offset in `Transcript.text`, always the start of a sentence. */
  start: number;
  turn: number;
}

export interface FindTopicsOptions {
  /** Number of topics when it is known; else chosen by the strength of the boundaries. */
  count?: number;
  lexicon?: Lexicon;
}

/**
 * Where the conversation turns to something else, the beginning included; ascending. What the one who leads says at a
 * change of topic (cue phrases) and how little the words on both sides share (cohesion), together.
 */
export function findTopics(
  transcript: Transcript,
  sentences: readonly Sentence[],
  options: FindTopicsOptions = {},
): TopicStart[] {
  const first = sentences[0];
  if (first === undefined) return [];
  const lexicon = options.lexicon ?? buildLexicon(transcript, sentences);
  const scores = boundaryScores(transcript, sentences, lexicon);
  const total = lexicon.words.reduce((sum, count) => sum + count, 0);
  const chosen = pickBoundaries(scores, lexicon, { count: options.count, most: Math.round(total / SHORTEST), total });
  return [
    { start: 0, turn: first.turn },
    ...chosen.map((at) => ({ start: sentences[at]!.start, turn: sentences[at]!.turn })),
  ];
}

/** Per sentence, how likely a topic starts there; only the order and the distance from 0 matter. */
function boundaryScores(transcript: Transcript, sentences: readonly Sentence[], lexicon: Lexicon): Float64Array {
  const cohesion = cohesionBefore(lexicon);
  const depth = depths(cohesion);
  const asking = leaders(transcript, sentences);
  return Float64Array.from(sentences, ({ start, end, turn }, index) => {
    if (index === 0) return Number.NEGATIVE_INFINITY;
    const cue = cueAt(transcript.text, start, end);
    const speaker = transcript.turns[turn]?.speaker ?? null;
    const move = Math.min(2, cue.ordinal + cue.verb + cue.lets + 0.4 * cue.ask);
    const opens = sentences[index - 1]?.turn !== turn;
    let score =
      0.9 * move + 0.35 * cue.opener * (move > 0 ? 1 : 0.4) - 0.8 * cue.decoy + 1.6 * (depth[index] as number);
    score += (speaker === null ? 0 : (asking.get(speaker) ?? 0)) * (0.4 + 0.5 * move);
    if (opens) score += 0.35;
    return score;
  });
}

/** Per speaker, share of all questions asked, 0–1: a stand-in for leading that needs no role. */
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

/** Best first, at a distance from each other and from both ends; ascending. */
function pickBoundaries(
  scores: Float64Array,
  lexicon: Lexicon,
  { count, most, total }: { count: number | undefined; most: number; total: number },
): number[] {
  const wordAt = new Float64Array(scores.length + 1);
  lexicon.words.forEach((words, index) => {
    wordAt[index + 1] = (wordAt[index] as number) + words;
  });
  const wanted = count === undefined ? most : count - 1;
  const gap = count === undefined ? SHORTEST : Math.min(SHORTEST, total / (count + 1) / 2);
  const mean = scores.slice(1).reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length - 1);
  const spread = Math.sqrt(
    scores.slice(1).reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length - 1),
  );
  const order = [...scores.keys()]
    .filter((index) => index > 0)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const chosen: number[] = [];
  for (const index of order) {
    if (chosen.length >= wanted) break;
    if (count === undefined) {
      const usual = chosen.length < total / USUAL - 1 ? 1.6 : 3;
      if ((scores[index] as number) < mean + usual * spread) break;
    }
    const at = wordAt[index] as number;
    if (at < gap || total - at < gap / 2) continue;
    if (chosen.every((other) => Math.abs((wordAt[other] as number) - at) >= gap)) chosen.push(index);
  }
  return chosen.sort((a, b) => a - b);
}
