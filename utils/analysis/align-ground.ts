import type { Transcript } from '../transcript/model';
import { type Cue, cueAt } from './cues';
import type { Sentence } from './model';
import { syllablesUpTo } from './syllables';
import { eachIndex, mapOf, type Work } from './work';

/** What is known about every sentence before any title is looked at. */
export interface Ground {
  /** Syllables from the start of the text to the sentence; one more entry for the end. */
  syllables: Float64Array;
  /** 1 where the sentence does not open its turn. */
  inside: Uint8Array;
  /** How much the sentence sounds like the start of a chapter, in nats. */
  scores: Float64Array;
}

/**
 * Log odds of a chapter start. Fitted together with `TITLE_WEIGHTS` as a conditional logit (which sentence, among
 * those within five minutes?) on 158 published episodes of two kinds: headings between turns, and chapters that a
 * host opens anywhere in a turn. The kinds are told apart by these features alone, never by their source.
 */
export const GROUND_WEIGHTS = {
  move: 0.63,
  moveInside: 1.17,
  announced: 0.49,
  announcedInside: 0.49,
  opener: 0.46,
  openerInside: -0.77,
  paragraph: 0.33,
  insideOnly: -3.25,
  insideBroken: -4.08,
  host: 1.58,
  hostInside: -1.14,
  hostBefore: -0.29,
  hostTakesOver: -1.18,
  asks: 0.47,
  answers: -0.53,
  long: 0.67,
  tiny: -1.23,
};
export type GroundFeatures = typeof GROUND_WEIGHTS;

/** Turns of fewer words only acknowledge. */
const TINY = 8;
/** Words at which a turn counts as one unit longer. */
const LONG = 15;

/** Looks at every sentence once. `wordAt`: running count of words, as `indexTitles` gives it. */
export function* surveyGround(
  transcript: Transcript,
  sentences: readonly Sentence[],
  wordAt: Float64Array,
): Work<Ground> {
  const { text } = transcript;
  const syllables = yield* syllablesUpTo(text, [...sentences.map(({ start }) => start), text.length]);
  const inside = new Uint8Array(sentences.length);
  const scores = new Float64Array(sentences.length);
  const featuresOf = yield* groundFeatures(transcript, sentences, wordAt);
  yield* eachIndex(0, sentences.length, (k) => {
    const features = featuresOf(k);
    let score = 0;
    for (const name in features) {
      score += GROUND_WEIGHTS[name as keyof GroundFeatures] * features[name as keyof GroundFeatures];
    }
    scores[k] = score;
    inside[k] = isInside(sentences, k) ? 1 : 0;
  });
  return { syllables, inside, scores };
}

/** The features behind `surveyGround`, by index of the sentence, made when they are asked for: in order. */
export function* groundFeatures(
  transcript: Transcript,
  sentences: readonly Sentence[],
  wordAt: Float64Array,
): Work<(k: number) => GroundFeatures> {
  const { text, turns } = transcript;
  const cues = yield* mapOf(sentences, ({ start, end }) => cueAt(text, start, end));
  const words = new Float64Array(turns.length);
  sentences.forEach(({ turn }, k) => {
    words[turn] = words[turn]! + wordAt[k + 1]! - wordAt[k]!;
  });
  const asks = turns.map(({ end }) => (text.lastIndexOf('?', end) > end - 4 ? 1 : 0));
  const host = hostness(transcript, sentences, cues, asks);
  let paragraph = -1;
  return (k) => {
    const { turn, start } = sentences[k]!;
    const { paragraphs } = turns[turn]!;
    const { move, announced, opener } = cues[k]!;
    const inside = isInside(sentences, k) ? 1 : 0;
    paragraph = inside ? paragraph : 0;
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= start) paragraph++;
    const opens = inside === 1 && paragraphs[paragraph]!.start === start;
    const within = inside === 1 && !opens;
    const first = inside ? 0 : 1;
    const before = first === 1 && turn > 0 ? turn - 1 : null;
    const hostBefore = before === null ? 0 : host[before]!;
    return {
      move,
      moveInside: move * inside,
      announced,
      announcedInside: announced * inside,
      opener,
      openerInside: opener * inside,
      paragraph: opens ? 1 : 0,
      insideOnly: within && paragraphs.length === 1 ? 1 : 0,
      insideBroken: within && paragraphs.length > 1 ? 1 : 0,
      host: host[turn]!,
      hostInside: host[turn]! * inside,
      hostBefore,
      hostTakesOver: first * host[turn]! * (1 - hostBefore),
      asks: asks[turn]!,
      answers: before === null ? 0 : asks[before]!,
      long: first * Math.min(3, Math.log(1 + words[turn]! / LONG)),
      tiny: words[turn]! < TINY ? first : 0,
    };
  };
}

function isInside(sentences: readonly Sentence[], k: number): boolean {
  return k > 0 && sentences[k - 1]!.turn === sentences[k]!.turn;
}

/** Of every turn: how much its speaker leads, by moves announced and turns ended with a question; the leader has 1. */
function hostness(
  { turns }: Transcript,
  sentences: readonly Sentence[],
  cues: readonly Cue[],
  asks: readonly number[],
): number[] {
  const counts = new Map<string | null, number>();
  const add = (turn: number) => counts.set(turns[turn]!.speaker, (counts.get(turns[turn]!.speaker) ?? 0) + 1);
  sentences.forEach(({ turn }, k) => {
    if (cues[k]!.move === 1) add(turn);
  });
  asks.forEach((asked, turn) => {
    if (asked) add(turn);
  });
  const most = Math.max(1, ...counts.values());
  return turns.map(({ speaker }) => (counts.get(speaker) ?? 0) / most);
}
