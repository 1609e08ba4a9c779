import type { Span } from '../transcript/model';
import { type Cues, cueOf } from './cues';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import { sentenceAt } from './sentences';
import type { Work } from './work';

/** Log-odds from which a sentence speaks for a sub-topic starting there. */
export const EVEN_ODDS = -2;
/** What is added to them where somebody is asked by name, and where somebody comes to another matter. In nats. */
const CALLED = 1;
const RETURNS = 1;
/** The breath that acknowledges the turn before: sentences of so few words, together so many. */
const SIGH = 5;
const BREATH = 10;

/** Where a sub-topic may start. */
export interface Place {
  /** Index of the sentence. */
  index: number;
  /** Words of the topic before it. */
  at: number;
  /** What speaks for it, in nats; negative speaks against. */
  gain: number;
}

export interface TurningEvidence {
  lexicon: Lexicon;
  /** `boundaryOdds` */
  odds: Float64Array;
  /** `readCues` */
  cues: Cues;
  /** `handOvers` */
  calls: Uint8Array;
}

/**
 * Where a topic may turn: every turn but the one that opens it, at the sentence that hands over or else after the
 * breath that acknowledges, and any sentence that speaks for itself. `total`: words of the topic.
 */
export function* turningPlaces(
  sentences: readonly Sentence[],
  topic: Span,
  evidence: TurningEvidence,
): Work<{ places: Place[]; total: number }> {
  const { words } = evidence.lexicon;
  const first = Math.max(0, sentenceAt(sentences, topic.start));
  const places: Place[] = [];
  let total = 0;
  let from = first;
  while (from < sentences.length && (sentences[from] as Sentence).start < topic.end) {
    const to = turnEnd(sentences, from, topic.end);
    const heads = headOf(evidence, from, to, from === first);
    for (let index = from; index < to; index++) {
      const gain = gainOf(evidence, index);
      const opening = from === first ? 0 : (evidence.odds[from] as number) - EVEN_ODDS;
      if (index === heads)
        places.push({ index, at: total, gain: Math.max(gain, opening) + (evidence.calls[index] as number) * CALLED });
      else if (index > first && gain > 0) places.push({ index, at: total, gain });
      total += words[index] as number;
    }
    from = to;
    yield;
  }
  return { places, total };
}

/** Index after the last sentence of the turn that holds `from`, or of the topic. */
function turnEnd(sentences: readonly Sentence[], from: number, end: number): number {
  const { turn } = sentences[from] as Sentence;
  let to = from + 1;
  while (to < sentences.length && (sentences[to] as Sentence).turn === turn && (sentences[to] as Sentence).start < end)
    to++;
  return to;
}

/** The sentence [from, to) at which a turn turns: −1 for a turn that opens the topic and hands over to nobody. */
function headOf({ calls, lexicon: { words } }: TurningEvidence, from: number, to: number, opens: boolean): number {
  for (let index = opens ? from + 1 : from; index < to; index++) if (calls[index] === 1) return index;
  if (opens) return -1;
  let head = from;
  let breath = 0;
  while (head < to - 1 && (words[head] as number) <= SIGH && breath + (words[head] as number) <= BREATH)
    breath += words[head++] as number;
  return head;
}

function gainOf({ odds, cues }: TurningEvidence, index: number): number {
  return (odds[index] as number) - EVEN_ODDS + RETURNS * cueOf(cues, index).returns;
}
