import { distinctTerms, type Lexicon, rarityOf } from '../words/lexicon';
import { eachOf, mapOf, type Work } from '../work';

/**
 * Weights of the features that make a sentence worth including in a summary. A ridge regression of how much sentences
 * share with human summaries (QMSum, development set) compared about eighty features. These are the ones that still
 * helped on one half of the meetings after tuning on the other; rounded.
 */
const WEIGHT = { query: 0.3, speaker: 0.6, centroid: 0.2, register: 0.45, density: 0.2, rarity: -0.075, length: -0.04 };
/** Usual constants of BM25 (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;
const USUAL_TERMS = 8;
/** How much of a mention of the query remains one sentence away, and how many sentences around are searched. */
const FADING = 0.93;
const REACH = 90;
/** In words: a shorter sentence says nothing. */
const SHORTEST = 4;

export interface Aim {
  /** Ids of the terms asked for. If empty, sentences that represent the whole pool are sought. */
  query: readonly number[];
  /** Is this sentence by somebody whose words are wanted? */
  wanted(sentence: number): boolean;
}

/**
 * Value of every sentence of `pool` (indexes, ascending), about −1 to 1: its content, and its wording (written rather
 * than spoken register, many terms, common terms).
 */
export function* salienceOf(lexicon: Lexicon, pool: readonly number[], aim: Aim): Work<number[]> {
  const content = yield* contentOf(lexicon, pool, aim);
  return pool.map((index, nth) => {
    const words = Math.max(1, lexicon.words[index] as number);
    const terms = new Set(lexicon.terms[index]);
    return (
      (content[nth] as number) +
      WEIGHT.register * (lexicon.register[index] as number) +
      WEIGHT.density * (terms.size / words) +
      (WEIGHT.rarity * rarityOf(lexicon, terms)) / Math.max(1, terms.size) +
      WEIGHT.length * Math.log(words)
    );
  });
}

/**
 * Value of the content of every sentence of the pool, regardless of its wording, from 0 to about 1: the query's own
 * terms (BM25), terms shared with what the pool says near mentions of the query (centroid, Radev et al. 2004), and
 * being by a wanted speaker, which counts more near such mentions.
 */
export function* contentOf(lexicon: Lexicon, pool: readonly number[], { query, wanted }: Aim): Work<number[]> {
  const { asked, near } = closeness(lexicon, pool, query);
  const central = yield* centrality(lexicon, pool, (nth) => (near[nth] as number) ** 2);
  return pool.map(
    (index, nth) =>
      WEIGHT.query * (asked[nth] as number) +
      WEIGHT.speaker * (wanted(index) ? (near[nth] as number) : 0) +
      WEIGHT.centroid * (central[nth] as number),
  );
}

/** Is the sentence long enough to say anything? */
function says(lexicon: Lexicon, index: number): boolean {
  return (lexicon.words[index] as number) >= SHORTEST && (lexicon.terms[index] as number[]).length > 0;
}

/**
 * Per sentence of the pool: `asked`, the share of the query's weight that it contains (0–1), and `near`, the same
 * summed over the surrounding sentences with exponential decay (may exceed 1). If nothing is asked, `near` is 1
 * throughout.
 */
export function closeness(
  lexicon: Lexicon,
  pool: readonly number[],
  query: readonly number[],
): { asked: number[]; near: number[] } {
  if (query.length === 0) return { asked: pool.map(() => 0), near: pool.map(() => 1) };
  const first = Math.max(0, (pool[0] ?? 0) - REACH);
  const last = Math.min(lexicon.terms.length, (pool.at(-1) ?? 0) + REACH + 1);
  const weight = new Map(query.map((id) => [id, lexicon.rarity[id] as number]));
  const whole = Math.max(
    1e-9,
    [...weight.values()].reduce((sum, value) => sum + value, 0),
  );
  const own = new Float64Array(last - first);
  const around = new Float64Array(last - first);
  let carried = 0;
  for (let at = 0; at < own.length; at++) {
    if (!says(lexicon, first + at)) continue;
    own[at] = bm25(lexicon.terms[first + at] as number[], weight) / whole;
    carried = carried * FADING + (own[at] as number);
    around[at] = carried;
  }
  carried = 0;
  for (let at = own.length - 1; at >= 0; at--) {
    if (!says(lexicon, first + at)) continue;
    carried *= FADING;
    around[at] = (around[at] as number) + carried;
    carried += own[at] as number;
  }
  // The query is mentioned nowhere near the pool, so it gives no guidance.
  if (own.every((value) => value === 0)) return { asked: pool.map(() => 0), near: pool.map(() => 1) };
  return {
    asked: pool.map((index) => own[index - first] as number),
    near: pool.map((index) => around[index - first] as number),
  };
}

/** BM25 without the factor K1 + 1, so that a sentence that only repeats the query scores about its whole weight. */
function bm25(terms: readonly number[], weight: ReadonlyMap<number, number>): number {
  let score = 0;
  for (const [id, value] of weight) {
    let frequency = 0;
    for (const term of terms) if (term === id) frequency++;
    if (frequency > 0) score += (value * frequency) / (frequency + K1 * (1 - B + (B * terms.length) / USUAL_TERMS));
  }
  return score;
}

/** Similarity of each sentence of the pool (indexes) to their sum, weighted by `importance` of its place; 0–1. */
export function* centrality(
  lexicon: Lexicon,
  pool: readonly number[],
  importance: (nth: number) => number = () => 1,
): Work<number[]> {
  const centroid = new Map<number, number>();
  yield* eachOf(pool, (index, nth) => {
    for (const id of lexicon.terms[index] as number[])
      centroid.set(id, (centroid.get(id) ?? 0) + importance(nth) * (lexicon.rarity[id] as number));
  });
  const termsIn = distinctTerms(lexicon);
  const scores = yield* mapOf(pool, (index) => {
    const terms = termsIn(index, index + 1);
    let dot = 0;
    for (const id of terms) dot += (centroid.get(id) as number) * (lexicon.rarity[id] as number);
    return dot / Math.sqrt(4 + terms.length);
  });
  const most = scores.reduce((best, score) => Math.max(best, score), 1e-9);
  return scores.map((score) => score / most);
}
