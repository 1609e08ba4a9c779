import type { Span } from '../../transcript/model';
import { type Lexicon, rarityOf, saysAgain } from '../words/lexicon';
import { eachOf, type Work } from '../work';
import { type Candidate, LEAST_VALUE } from './candidates';

/** There rather are fewer than a second or third of less, of which more than half would be poor (grades 0 and 1). */
const LEAST_NEXT = 1.3;
/** Prices of what is chosen already. */
const SAME_SPEAKER = 0.3;
const SAME_TOPIC = 0.25;
const SAME_TURN = 0.3;
const SAME_WORDS = 0.4;

export interface Choice {
  most: number;
  /** There rather is none of less. */
  least?: number;
  /** Said already, wherever that stands: what is chosen goes with it, and none of it is chosen again. */
  said?: readonly Candidate[];
  /** Two points of one group rather go to different ones; the same for all when left out. */
  topicOf?(candidate: Candidate): number;
}

/**
 * At most `most` of the candidates, in time order, none overlapping or said again: greedy by value, with a price on staying with one
 * speaker, in one topic, in one turn or at one subject (maximal marginal relevance, Carbonell & Goldstein 1998).
 * Among several speakers one is preferred who has not been heard.
 */
export function* choose(
  lexicon: Lexicon,
  pool: readonly Candidate[],
  choice: Choice,
): Work<(Span & { turn: number })[]> {
  const { most, least = LEAST_VALUE, said = [], topicOf } = choice;
  const crowd = pool.some(({ speaker }) => speaker !== pool[0]?.speaker);
  const chosen: Candidate[] = [...said];
  while (chosen.length < said.length + most) {
    let best: Candidate | undefined;
    let bestValue = chosen.length === 0 ? least : LEAST_NEXT;
    yield* eachOf(pool, (option) => {
      if (option.value <= bestValue) return;
      if (chosen.some((other) => overlaps(option, other) || repeats(lexicon, option, other))) return;
      let { value } = option;
      for (const other of chosen) {
        if (crowd && other.speaker === option.speaker) value -= SAME_SPEAKER;
        if (topicOf !== undefined && topicOf(other) === topicOf(option)) value -= SAME_TOPIC;
        if (other.turn === option.turn) value -= SAME_TURN;
        // Most are worth too little before their words are compared.
        if (value <= bestValue) return;
        value -= SAME_WORDS * likeness(lexicon, option.sentence, other.sentence);
      }
      if (value > bestValue) [best, bestValue] = [option, value];
    });
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen
    .slice(said.length)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, turn }) => ({ start, end, turn }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A passage that is printed twice: a sentence of one is one of the other's. */
function repeats(lexicon: Lexicon, a: Candidate, b: Candidate): boolean {
  for (let one = a.first; one <= a.sentence; one++)
    for (let other = b.first; other <= b.sentence; other++) if (saysAgain(lexicon, one, other)) return true;
  return false;
}

/** Share of common terms, each as much as it is rare, of those of the one that says less; 0–1. */
function likeness(lexicon: Lexicon, a: number, b: number): number {
  const first = new Set(lexicon.terms[a]);
  const second = new Set(lexicon.terms[b]);
  const common = [...first].filter((id) => second.has(id));
  return rarityOf(lexicon, common) / Math.max(1, Math.min(rarityOf(lexicon, first), rarityOf(lexicon, second)));
}
