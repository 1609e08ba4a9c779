import { WordWeights, weigher } from '../weights';
import { faultsOf, type PointFaults } from './point-faults';
import type { PointMerits } from './point-merits';

/**
 * How good a key point a span makes for a reader who sees nothing else: its expected grade, from 0 (chat, a fragment)
 * to 3 (a central claim that is clear by itself).
 *
 * The weights (`npm run fit`) come from a ridge regression (Hoerl & Kennard 1970) on 5,278 spans of 78 development
 * episodes, graded by assistants who had read the transcripts. The words are those that separate the grades best,
 * without topics of particular episodes; weights are rounded. On held-out episodes, a span of grade 2 or 3 ranks above
 * a poorer one in 77 of 100 pairs (area under the ROC curve). What a strict reader minds more than the grades show
 * weighs somewhat more than fitted: `stand`, `granted`, `quoting`, and whatever cannot be understood alone. Not fitted:
 * `praise`, which has no measurable effect; `stumbles` and `hanging`, which are too rare; and `vague` and `defines`,
 * because spans with them were valued .2 too high and .2 too low.
 */
const WORTH: Record<keyof PointMerits, number> = {
  length: 0.62,
  density: 0.54,
  stand: 0.2,
  defines: 0.15,
  centrality: 1.08,
  leadsUp: -0.33,
  granted: -0.15,
};
const weighMerits = weigher(WORTH);
const PRICE: Record<keyof PointFaults, number> = {
  unfinished: 0.3,
  letters: 0.16,
  headless: 0.3,
  stumbles: 0.3,
  hanging: 0.5,
  praise: 0.4,
  vague: 0.2,
  broken: 0.25,
  quoting: 0.15,
  nameless: 0.2,
  personal: 0.1,
  leaning: 0.3,
  pointsBack: 0.22,
  unresolved: 0.35,
};
const weighFaults = weigher(PRICE);
const BASE = -0.99;

/**
 * Favors statements of how something is and to what extent ("is", "every", "never", "most") over "maybe", "let's",
 * "example".
 */
const WORDS = new WordWeights(
  `0.15 always break is
  0.1 are as best change end essentially ever every general having huge important looking multiple need never really
  try whole without
  0.05 actually any basically can definitely do for from going has it's make more most of only people point possible
  quite say sort then there's these thing think thought very way will
  -0.05 able about all also at could i'm if into like might my on one or right some still take talking that the their
  to up were what which who yeah you're
  -0.1 and another bit but example find hear help how know me mean off other perspective probably reason similar so
  super there this two you you've
  -0.15 couple here i interested little maybe next read second talk three we'll whether
  -0.2 let's`,
);
const WORD = /[a-z]+(?:'[a-z]+)?/g;

/** Evidence for a span, as a grade; `plain` is the `plainOf` its text. */
export function meritOf(merits: PointMerits, plain: string): number {
  return BASE + weighMerits(merits) + WORDS.sumOf(plain.match(WORD) ?? []);
}

/** Evidence against it, to be subtracted from `meritOf`. Parameters as for `faultsOf`. */
export function faultOf(text: string, plain: string, opening?: string, lean?: number): number {
  return weighFaults(faultsOf(text, plain, opening, lean));
}
