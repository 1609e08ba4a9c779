import type { Span } from '../transcript/model';
import { type Candidate, LEAST_FORM } from './candidates';
import type { Lexicon } from './lexicon';
import { contentOf } from './salience';
import { eachOf, type Work } from './work';

/** How much what a sentence says (`contentOf`) counts beside how it says it. */
const CONTENT = 8;
/** A candidate of less stands for nothing. */
const LEAST_VALUE = 0.9;
/** Prices of what is chosen already. */
const SAME_SPEAKER = 0.7;
const SAME_TOPIC = 0.7;
const SAME_TURN = 0.9;
const SAME_WORDS = 1.5;

export interface Choice {
  most: number;
  /** Value below which there rather are fewer points. */
  least?: number;
  /** Two points of one group rather go to different ones; the same for all when left out. */
  topicOf?(candidate: Candidate): number;
}

/**
 * At most `most` of the candidates, in time order, none overlapping: greedy by value, with a price on staying with one
 * speaker, in one topic, in one turn or at one subject (maximal marginal relevance, Carbonell & Goldstein 1998).
 * Among several speakers one is preferred who has not been heard.
 */
export function* choose(
  lexicon: Lexicon,
  pool: readonly Candidate[],
  choice: Choice,
): Work<(Span & { turn: number })[]> {
  const { most, least = LEAST_VALUE, topicOf } = choice;
  const worth = yield* worthOf(lexicon, pool);
  const crowd = pool.some(({ speaker }) => speaker !== pool[0]?.speaker);
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    let best: Candidate | undefined;
    let bestValue = least;
    yield* eachOf(pool, (option, nth) => {
      if ((worth[nth] as number) <= bestValue || option.value < LEAST_FORM) return;
      if (chosen.some(({ start, end }) => option.start < end && start < option.end)) return;
      let value = worth[nth] as number;
      for (const other of chosen) {
        if (crowd && other.speaker === option.speaker) value -= SAME_SPEAKER;
        if (topicOf !== undefined && topicOf(other) === topicOf(option)) value -= SAME_TOPIC;
        if (other.turn === option.turn) value -= SAME_TURN;
        value -= SAME_WORDS * likeness(lexicon, option.sentence, other.sentence);
      }
      if (value > bestValue) [best, bestValue] = [option, value];
    });
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, turn }) => ({ start, end, turn }));
}

/** Form and content of every candidate in one figure. */
function* worthOf(lexicon: Lexicon, pool: readonly Candidate[]): Work<number[]> {
  const indexes = pool.map(({ sentence }) => sentence);
  const content = yield* contentOf(lexicon, indexes, { query: [], wanted: () => false });
  return pool.map(({ value }, nth) => value + CONTENT * (content[nth] as number));
}

/** Share of common terms, 0–1. */
function likeness(lexicon: Lexicon, a: number, b: number): number {
  const first = new Set(lexicon.terms[a]);
  const second = new Set(lexicon.terms[b]);
  let common = 0;
  for (const id of first) if (second.has(id)) common++;
  return common / Math.max(1, Math.min(first.size, second.size));
}
