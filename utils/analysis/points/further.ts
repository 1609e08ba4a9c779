import type { Span, Transcript } from '../../transcript/model';
import type { FoundAnswer, Sentence } from '../model';
import { countWords, type Lexicon, rarityOf } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { eachOf, type Work } from '../work';
import type { Candidate } from './candidates';

/** Words of a turn after what is shown of an answer, from which on that is only the beginning of it. */
const LONG = 90;
/** A key point of less is not worth a line of its own: of 60 that were judged, 8 of 31 were; of more 19 of 29. */
const LEAST = 1.8;
/** What says again so much of what is shown already, each term as much as it is rare, adds nothing. */
const SAID_AGAIN = 0.5;

/** The key point of what is said after the telling part of an answer, in the same turn; null when there is none. */
export type FurtherReader = (answer: FoundAnswer) => (Span & { turn: number }) | null;

export interface FurtherContext {
  lexicon: Lexicon;
  candidates: readonly Candidate[];
  questions: readonly { answers: readonly FoundAnswer[] }[];
}

/**
 * An answer often tells at once, and makes its point at the end. Of the candidates after the telling part the one of most
 * value, when that is more than the telling part has itself and it says something else.
 */
export function* furtherReader(
  { text, turns }: Transcript,
  sentences: readonly Sentence[],
  { lexicon, candidates, questions }: FurtherContext,
): Work<FurtherReader> {
  const byTurn = new Map<number, Candidate[]>();
  for (const { answers } of questions) for (const { turn } of answers) byTurn.set(turn, []);
  yield* eachOf(candidates, (candidate) => byTurn.get(candidate.turn)?.push(candidate));
  return ({ turn, point }) => {
    const rest = { start: point.end, end: turns[turn]?.end ?? point.end };
    if (countWords(text, rest, LONG) < LONG) return null;
    const { first, last } = sentencesIn(sentences, point);
    const known = new Set(lexicon.terms.slice(first, last).flat());
    const own = byTurn.get(turn) ?? [];
    const told = own.filter(({ start, end }) => start < point.end && point.start < end);
    let most = Math.max(LEAST, ...told.map(({ value }) => value));
    let best: Candidate | null = null;
    for (const option of own)
      if (option.start >= point.end && option.value > most && saidIn(lexicon, option.sentence, known) < SAID_AGAIN)
        [best, most] = [option, option.value];
    return best && { start: best.start, end: best.end, turn };
  };
}

/** How much of a sentence says only what is known; 0–1. */
function saidIn(lexicon: Lexicon, sentence: number, known: ReadonlySet<number>): number {
  const terms = [...new Set(lexicon.terms[sentence])];
  const again = terms.filter((id) => known.has(id));
  return rarityOf(lexicon, again) / rarityOf(lexicon, terms);
}
