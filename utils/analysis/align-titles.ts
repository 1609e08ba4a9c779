import type { Ground } from './align-ground';
import type { TitleIndex, TitleTerm } from './title-match';
import { eachIndex, mapOf, QUICK, type Work } from './work';

/** Log odds of the start of the chapter with this title; see `GROUND_WEIGHTS`. */
export const TITLE_WEIGHTS = {
  soon: 2.41,
  later: 0.57,
  before: 1.43,
  contrast: 1.02,
  rare: 0.63,
  nearInside: 1.44,
  first: 0.74,
  fresh: 1.16,
  others: -1.07,
};
export type TitleFeatures = Record<keyof typeof TITLE_WEIGHTS, Float64Array>;

/** Distances over which a title word fades, in words. */
const NEAR = 12;
const SOON = 50;
const LATER = 120;
const BEFORE = 40;
const STALE = 300;
/** Words each side whose mentions are compared. */
const WINDOW = 150;
/** Rarity in nats from which a word is a name. */
const NAME = 4;
const MOST_NAMES = 3;

/** Log odds of every sentence to start each chapter, given the words around it. One row per title. */
export function* scoreTitles(index: TitleIndex, ground: Ground): Work<Float64Array[]> {
  return yield* mapOf(
    yield* titleFeatures(index, ground),
    (features) => {
      const scores = Float64Array.from(ground.scores);
      for (const name in TITLE_WEIGHTS) {
        const weight = TITLE_WEIGHTS[name as keyof TitleFeatures];
        const values = features[name as keyof TitleFeatures];
        for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! + weight * values[k]!;
      }
      return scores;
    },
    1,
  );
}

/** The features behind `scoreTitles`. */
export function* titleFeatures(index: TitleIndex, ground: Ground): Work<TitleFeatures[]> {
  const all: TitleFeatures[] = [];
  for (const terms of index.titles) all.push(yield* matchTitle(index.wordAt, terms, ground.inside));
  yield* eachIndex(0, ground.inside.length, (k) => {
    // An agenda names several chapters close together: the best of the other titles speaks against this one.
    let top = 0;
    let second = 0;
    for (const { soon } of all) {
      if (soon[k]! > top) [top, second] = [soon[k]!, top];
      else if (soon[k]! > second) second = soon[k]!;
    }
    for (const { soon, others } of all) others[k] = soon[k] === top ? second : top;
  });
  return all;
}

function* matchTitle(wordAt: Float64Array, terms: readonly TitleTerm[], inside: Uint8Array): Work<TitleFeatures> {
  const n = inside.length;
  const column = () => new Float64Array(n);
  const found: TitleFeatures = {
    soon: column(),
    later: column(),
    before: column(),
    contrast: column(),
    rare: column(),
    nearInside: column(),
    first: column(),
    fresh: column(),
    others: column(),
  };
  for (const term of terms) yield* addTerm(found, wordAt, term, n);
  for (let k = 0; k < n; k++) {
    found.rare[k] = Math.min(1, found.rare[k]! / MOST_NAMES);
    found.nearInside[k] = found.nearInside[k]! * inside[k]!;
  }
  return found;
}

function* addTerm(
  found: TitleFeatures,
  wordAt: Float64Array,
  { places, weight, idf }: TitleTerm,
  n: number,
): Work<void> {
  const name = Math.min(1, idf / NAME);
  let next = 0;
  let oldest = 0;
  let ahead = 0;
  const match = (k: number) => {
    const at = wordAt[k]!;
    while (next < places.length && places[next]! < at) next++;
    while (oldest < next && places[oldest]! < at - WINDOW) oldest++;
    while (ahead < places.length && places[ahead]! < at + WINDOW) ahead++;
    const after = next < places.length ? places[next]! - at : Number.POSITIVE_INFINITY;
    const before = next > 0 ? at - places[next - 1]! : Number.POSITIVE_INFINITY;
    const said = ahead - next;
    const heard = next - oldest;
    if (said + heard > 0) add(found.contrast, k, (weight * (said - heard)) / (said + heard + 1));
    if (before < 8 * BEFORE) add(found.before, k, weight * Math.exp(-before / BEFORE));
    if (after > 8 * LATER) return;
    const soon = Math.exp(-after / SOON);
    const near = Math.exp(-after / NEAR);
    add(found.soon, k, weight * soon);
    add(found.later, k, weight * Math.exp(-after / LATER));
    add(found.rare, k, name * near);
    add(found.nearInside, k, weight * near);
    if (next === 0) add(found.first, k, weight * soon);
    add(found.fresh, k, name * soon * (1 - Math.exp(-before / STALE)));
  };
  yield* eachIndex(0, n, match, QUICK);
}

function add(column: Float64Array, at: number, value: number): void {
  column[at] = column[at]! + value;
}
