import type { Span } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import { type Lexicon, rarityOf, saysAgain } from '../words/lexicon';
import { eachOf, type Work } from '../work';
import { type Candidate, LEAST_VALUE } from './candidates';

/** Lowest value of a second or third point. More than half of those below would be poor (grades 0 and 1). */
const LEAST_NEXT = 1.3;
/** Penalties for what a candidate has in common with each one already chosen. */
const SAME_SPEAKER = 0.3;
const SAME_TOPIC = 0.25;
const SAME_TURN = 0.3;
const SAME_WORDS = 0.4;

export interface PointChoice {
  most: number;
  /** Lowest value of the first point. */
  least?: number;
  /** Shown already, together with the new choice: it counts as chosen, and nothing in it is chosen again. */
  said?: readonly Candidate[];
  /** Two points with the same topic number are penalized. If omitted, there is no such penalty. */
  topicOf?(candidate: Candidate): number;
}

/**
 * At most `most` of the candidates, in time order, without overlap or repetition. Greedy by value, with a penalty for
 * the same speaker, topic, turn or subject as those already chosen (maximal marginal relevance, Carbonell & Goldstein
 * 1998). If there are several speakers, those not yet heard are thereby preferred.
 */
export function* choosePoints(
  lexicon: Lexicon,
  pool: readonly Candidate[],
  choice: PointChoice,
): Work<(Span & { turn: number })[]> {
  const { most, least = LEAST_VALUE, said = [], topicOf } = choice;
  const crowd = pool.some(({ speaker }) => speaker !== pool[0]?.speaker);
  const chosen: Candidate[] = [...said];
  while (chosen.length < said.length + most) {
    let best: Candidate | undefined;
    let bestValue = chosen.length === 0 ? least : LEAST_NEXT;
    yield* eachOf(pool, (option) => {
      if (option.value <= bestValue) return;
      if (chosen.some((other) => overlap(option, other) || repeats(lexicon, option, other))) return;
      let { value } = option;
      for (const other of chosen) {
        if (crowd && other.speaker === option.speaker) value -= SAME_SPEAKER;
        if (topicOf !== undefined && topicOf(other) === topicOf(option)) value -= SAME_TOPIC;
        if (other.turn === option.turn) value -= SAME_TURN;
        // Most options drop out before their words need to be compared.
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

/** Do the two have a sentence in common, because a passage is printed twice? */
function repeats(lexicon: Lexicon, a: Candidate, b: Candidate): boolean {
  for (let one = a.first; one <= a.sentence; one++)
    for (let other = b.first; other <= b.sentence; other++) if (saysAgain(lexicon, one, other)) return true;
  return false;
}

/** Weight of the common terms (by rarity) relative to that of the sentence with less of it; 0–1. */
function likeness(lexicon: Lexicon, a: number, b: number): number {
  const first = new Set(lexicon.terms[a]);
  const second = new Set(lexicon.terms[b]);
  const common = [...first].filter((id) => second.has(id));
  return rarityOf(lexicon, common) / Math.max(1, Math.min(rarityOf(lexicon, first), rarityOf(lexicon, second)));
}
