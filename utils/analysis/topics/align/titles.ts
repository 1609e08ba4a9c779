import { eachIndex, QUICK, type Work } from '../../work';
import type { TitleIndex, TitleTerm } from '../title-match';
import type { SentenceFeatures } from './sentence-features';

/** Log-odds that the chapter with this title starts at a sentence; see `SENTENCE_WEIGHTS`. */
const TITLE_WEIGHTS = {
  soon: 2.89,
  later: 2.03,
  before: 2.03,
  contrast: 0.59,
  rare: 0.14,
  nearInside: 1.59,
  first: 0.39,
  fresh: 1.02,
  others: -1.38,
  wide: 0.82,
  ahead: 1.01,
};
type TitleMatches = Record<Exclude<keyof typeof TITLE_WEIGHTS, 'others'>, Float64Array>;

/** In words: distances over which the influence of a title word decays to 1/e. */
const NEAR = 12;
const SOON = 50;
const LATER = 120;
const BEFORE = 40;
const STALE = 300;
/** In words: windows on each side in which mentions are compared, about one minute of talk and three. */
const WINDOW = 150;
const WIDE = 450;
/** Influence of a word by distance in words, up to where it is negligible. */
const FADING = { near: fading(NEAR, 8 * LATER), soon: fading(SOON, 8 * LATER), later: fading(LATER, 8 * LATER) };
const FADING_BACK = fading(BEFORE, 8 * BEFORE - 1);
/** In nats: rarity above which a word counts fully as a name. */
const NAME = 4;
const MOST_NAMES = 3;

/** Log-odds that each chapter starts at each sentence, one row per title. `wordAt`: as in `SpokenWords`. */
export function* scoreTitles(
  { titles }: TitleIndex,
  { scores, inside }: SentenceFeatures,
  wordAt: Float64Array,
): Work<Float64Array[]> {
  const rows: Float64Array[] = [];
  /** Per sentence, the title with the highest `soon` feature, that value, and (in `second`) the next highest. */
  const best = { title: new Int16Array(inside.length).fill(-1), soon: new Float64Array(inside.length) };
  const second = new Float64Array(inside.length);
  for (const [title, terms] of titles.entries()) {
    // One title at a time, in a separate function: the features of even two titles at once would take more memory than
    // the text.
    const { row, soon } = yield* scoreTitle(terms, { scores, inside }, wordAt);
    rows.push(row);
    for (const [k, value] of soon.entries()) {
      if (value > best.soon[k]!) {
        second[k] = best.soon[k]!;
        best.soon[k] = value;
        best.title[k] = title;
      } else if (value > second[k]!) second[k] = value;
    }
  }
  // An agenda names several chapters in a row, so the best match among the other titles counts against this one.
  yield* eachIndex(0, inside.length, (k) => {
    for (const [title, row] of rows.entries())
      add(row, k, TITLE_WEIGHTS.others * (title === best.title[k] ? second[k]! : best.soon[k]!));
  });
  return rows;
}

/** `soon` is the feature of that name, per sentence. */
function* scoreTitle(
  terms: readonly TitleTerm[],
  { scores, inside }: Pick<SentenceFeatures, 'scores' | 'inside'>,
  wordAt: Float64Array,
): Work<{ row: Float64Array; soon: Float64Array }> {
  const features = yield* matchTitle(wordAt, terms, inside);
  return { row: yield* weighed(features, scores), soon: features.soon };
}

function* weighed(features: TitleMatches, scores: Float64Array): Work<Float64Array> {
  const row = Float64Array.from(scores);
  for (const name in features) {
    const weight = TITLE_WEIGHTS[name as keyof TitleMatches];
    const values = features[name as keyof TitleMatches];
    yield* eachIndex(0, row.length, (k) => add(row, k, weight * values[k]!), QUICK);
  }
  return row;
}

/** Matches the words of a single title with every sentence. */
function* matchTitle(wordAt: Float64Array, terms: readonly TitleTerm[], inside: Uint8Array): Work<TitleMatches> {
  const n = inside.length;
  const column = () => new Float64Array(n);
  const found: TitleMatches = {
    soon: column(),
    later: column(),
    before: column(),
    contrast: column(),
    rare: column(),
    nearInside: column(),
    first: column(),
    fresh: column(),
    wide: column(),
    ahead: column(),
  };
  for (const term of terms) yield* addTerm(found, wordAt, term, n);
  for (let k = 0; k < n; k++) {
    found.rare[k] = Math.min(1, found.rare[k]! / MOST_NAMES);
    found.nearInside[k] = found.nearInside[k]! * inside[k]!;
  }
  return found;
}

function* addTerm(
  found: TitleMatches,
  wordAt: Float64Array,
  { places, weight, idf }: TitleTerm,
  n: number,
): Work<void> {
  const name = Math.min(1, idf / NAME);
  let next = 0;
  let oldest = 0;
  let ahead = 0;
  let wideOldest = 0;
  let wideAhead = 0;
  const match = (k: number) => {
    const at = wordAt[k]!;
    while (next < places.length && places[next]! < at) next++;
    while (oldest < next && places[oldest]! < at - WINDOW) oldest++;
    while (ahead < places.length && places[ahead]! < at + WINDOW) ahead++;
    while (wideOldest < next && places[wideOldest]! < at - WIDE) wideOldest++;
    while (wideAhead < places.length && places[wideAhead]! < at + WIDE) wideAhead++;
    const after = next < places.length ? places[next]! - at : Number.POSITIVE_INFINITY;
    const before = next > 0 ? at - places[next - 1]! : Number.POSITIVE_INFINITY;
    add(found.contrast, k, weight * contrast(ahead - next, next - oldest));
    add(found.wide, k, weight * contrast(wideAhead - next, next - wideOldest));
    add(found.ahead, k, (weight * (wideAhead - next)) / places.length);
    if (before < FADING_BACK.length) add(found.before, k, weight * FADING_BACK[before]!);
    if (after >= FADING.later.length) return;
    const soon = FADING.soon[after]!;
    const near = FADING.near[after]!;
    add(found.soon, k, weight * soon);
    add(found.later, k, weight * FADING.later[after]!);
    add(found.rare, k, name * near);
    add(found.nearInside, k, weight * near);
    if (next === 0) add(found.first, k, weight * soon);
    add(found.fresh, k, name * soon * (1 - Math.exp(-before / STALE)));
  };
  yield* eachIndex(0, n, match, QUICK);
}

function fading(distance: number, most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, words) => Math.exp(-words / distance));
}

/** How much more it is said after than before, −1 to 1. Smoothed, because a few mentions are weak evidence. */
function contrast(after: number, before: number): number {
  return (after - before) / (after + before + 1);
}

function add(column: Float64Array, at: number, value: number): void {
  column[at] = column[at]! + value;
}
