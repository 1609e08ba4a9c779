import type { Sentence } from '../model';
import { type Candidate, LEAST_VALUE } from '../points/candidates';
import { type Lexicon, weightIn } from '../words/lexicon';
import type { Subject } from './subject';

/** This many sentences after the words asked for are still taken to be about them. */
const AFTER = 4;
/** A turn takes up what was said in this many sentences before it. */
const TAKEN_UP = 6;
/** The share of what the best sentence contains of the words asked for that is enough. */
const ENOUGH = 1 / 4;
/** The share of the greatest closeness to those words that is close. */
const CLOSE = 0.4;

/**
 * Index of the first sentence that may answer. The cold open only previews what comes, so it answers only if no later
 * sentence contains as much of what is asked.
 * @param own indexes of the sentences that may answer
 * @param start index of the first sentence after the cold open
 */
export function earliestAnswer(
  lexicon: Lexicon,
  own: readonly number[],
  { query, groups }: Subject,
  start: number,
): number {
  if (query.length === 0) return start;
  const most = (within: readonly number[], ids: number[]) => mostOf(within.map((at) => weightIn(lexicon, at, ids)));
  const later = own.filter((at) => at >= start);
  const before = own.filter((at) => at < start);
  const isSaid = groups.some((ids) => most(later, ids) > 0);
  return isSaid && groups.every((ids) => most(later, ids) >= most(before, ids)) ? start : 0;
}

/**
 * The candidates that contain the name asked for or, without a name, at least a quarter as much of the words asked for
 * as the best one, and what the same turn goes on to say. If a speaker is asked for (`named`), also the beginning of
 * their turn if it follows such words.
 * @param asked how much of the words asked for each sentence contains
 */
export function matching(
  { sentences, asked, named }: { sentences: readonly Sentence[]; asked: readonly number[]; named: boolean },
  pool: readonly Candidate[],
  { query, isNamed, says }: Subject,
): readonly Candidate[] {
  if (query.length === 0) return standAloneOr(pool);
  const enough = (mostOf(pool.map(({ sentence }) => asked[sentence] as number)) || mostOf(asked)) * ENOUGH;
  // `asked` is 0 for sentences of very few words, even if they are all that contains them.
  const bySaying = isNamed || enough === 0;
  let held = Number.NEGATIVE_INFINITY;
  let heldBefore = held;
  let first = 0;
  let at = 0;
  return pool.filter(({ sentence, turn }) => {
    for (; at <= sentence; at++) {
      if (sentences[at]?.turn !== sentences[at - 1]?.turn) [first, heldBefore] = [at, held];
      if (bySaying ? says(at) : (asked[at] as number) >= enough) held = at;
    }
    if (sentences[held]?.turn === turn) return sentence - held <= AFTER;
    return named && first - heldBefore <= TAKEN_UP && sentence - first <= AFTER;
  });
}

/**
 * Candidates that stand alone and are close to the words asked for, although neither they nor what comes just before
 * them in their turn contains those words: people discuss a thing for longer than they name it. None for a name,
 * because what does not contain it is about something else.
 * @param near how close each sentence is to the words asked for
 */
export function relatedNearby(
  near: readonly number[],
  pool: readonly Candidate[],
  holding: ReadonlySet<Candidate>,
  { query, isNamed }: Subject,
): Set<Candidate> {
  if (query.length === 0 || isNamed || holding.size === 0) return new Set();
  const closest = pool.reduce((most, { sentence }) => Math.max(most, near[sentence] as number), 0);
  const isClose = ({ sentence }: Candidate) => (near[sentence] as number) >= closest * CLOSE;
  return new Set(pool.filter((option) => !holding.has(option) && standsAlone(option) && isClose(option)));
}

/** The candidates that stand alone, if any; otherwise all. */
function standAloneOr(pool: readonly Candidate[]): readonly Candidate[] {
  const good = pool.filter(standsAlone);
  return good.length > 0 ? good : pool;
}

function standsAlone({ value }: Candidate): boolean {
  return value >= LEAST_VALUE;
}

function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
