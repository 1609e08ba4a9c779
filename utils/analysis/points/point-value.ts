import { WordWeights, weigher } from '../weights';
import { faultsOf, type PointFaults } from './point-faults';
import type { PointMerits } from './point-merits';

/**
 * How good a key point a span makes, for a reader who sees nothing else: the grade it would be given, 0 (chat, a
 * fragment) to 3 (a central claim, clear by itself).
 *
 * Weights (`npm run fit`): ridge regression (Hoerl & Kennard 1970) of the grades that 5,278 spans of 78 development episodes were given
 * by assistants who had read the transcripts; the words are those that tell most of them apart, except what only some
 * episodes are about, rounded. Asked of episodes it was not fitted on, it puts a span of grade 2 or 3 before a poorer
 * one in 76 of 100 pairs (area under the ROC curve). Not fitted: `stand` and `excess`, taste that the grades neither ask
 * for nor mind (short and quotable, as in the drawings), `praise`, which tells nothing, and `stumbles` and `hanging`, too
 * rare to be seen in them.
 */
const WORTH: Record<keyof PointMerits, number> = {
  length: 0.63,
  density: 0.58,
  excess: -0.01,
  stand: 0.35,
  centrality: 1.22,
  leadsUp: -0.33,
};
const weighMerits = weigher(WORTH);
const PRICE: Record<keyof PointFaults, number> = {
  unfinished: 0.24,
  letters: 0.16,
  headless: 0.2,
  stumbles: 0.3,
  hanging: 0.5,
  praise: 0.4,
  leaning: 0.19,
  pointsBack: 0.11,
  unresolved: 0.19,
};
const weighFaults = weigher(PRICE);
const BASE = -1.22;

/** Somebody says how something is, with how much of it and why: "is", "every", "never", "because"; not "maybe", "let's", "example". */
const WORDS = new WordWeights(
  `0.2 is
  0.15 always every need never really think without
  0.1 any are as basically best break can change end essentially for general has having huge important looking
  more multiple point possible small someone sort then try whole will
  0.05 actually based be because definitely do don't even from get going in it it's just keep kind lot make many
  most not of only over people same say see should them there's these thing things using very way we're where
  with work your
  -0.05 but could find guess how i'm if my other probably right so some there this two up what who
  -0.1 another bit couple hear help here i know little me mean off perspective super three we'll you you've
  -0.15 example interested let's maybe next read second talk whether`,
);
const WORD = /[a-z]+(?:'[a-z]+)?/g;

/** What speaks for a span, as a grade; `plain` is its text as `plainOf` gives it. */
export function meritOf(merits: PointMerits, plain: string): number {
  return BASE + weighMerits(merits) + WORDS.sumOf(plain.match(WORD) ?? []);
}

/** What speaks against it, to be taken from that; `text` as printed, `plain` its `plainOf`, `lean` its `leaning`. */
export function faultOf(text: string, plain: string, lean?: number): number {
  return weighFaults(faultsOf(text, plain, lean));
}
