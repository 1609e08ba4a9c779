import { weigher } from '../weights';
import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';

/**
 * What speaks for a term standing in the title of a stretch, in nats: a logistic regression on 49,000 terms of 1,367
 * stretches of 63 development episodes, which assistants who had read the transcripts had given a title each (area under
 * the ROC curve, on episodes it was not fitted to: .85; of its weight alone: .80). `npm run fit` finds the weights anew.
 */
const CHANCE = {
  always: -5.5,
  weight: 1.21,
  early: 1.64,
  name: 0.75,
  presented: 0.48,
  quoted: 1.46,
  opening: 0.36,
  often: 2.13,
};
const weigh = weigher(CHANCE);
type TermEvidence = Record<keyof typeof CHANCE, number>;

/** Words of a stretch (`Saying.since`) after which what comes first has lost two thirds of its weight. */
const FADE = 90;
/** Terms of such a title. */
const USUAL_TERMS = 4;

/** What a term weighs in the stretch. */
type WeightOf = (term: string) => Weight | undefined;

/**
 * How much of a title that assistants would write a phrase is likely to share, 0 – about 1: the F1 that is to be
 * expected, from the chance of each of its terms to stand there. `sentences`: how many the stretch has.
 */
export function titleOverlap(
  sayings: Iterable<Saying>,
  weightOf: WeightOf,
  sentences: number,
): (terms: readonly string[]) => number {
  const chances = new Map<string, number>();
  for (const [term, evidence] of termEvidence(sayings, weightOf, sentences))
    chances.set(term, 1 / (1 + Math.exp(-titleOdds(evidence))));
  return (terms) => (2 * terms.reduce((sum, term) => sum + (chances.get(term) ?? 0), 0)) / (terms.length + USUAL_TERMS);
}

/** The log-odds that a term stands in the title. */
export function titleOdds(evidence: TermEvidence): number {
  return weigh(evidence);
}

/** The evidence itself, by term: the most that any phrase with it gives. */
export function termEvidence(
  sayings: Iterable<Saying>,
  weightOf: WeightOf,
  sentences: number,
): Map<string, TermEvidence> {
  const found = new Map<string, TermEvidence>();
  for (const saying of sayings) {
    const { terms, names } = saying.phrase;
    const early = Math.exp(-saying.since / FADE);
    const name = names / terms.length;
    const presented = saying.presented ? 1 : 0;
    const quoted = saying.quoted ? 1 : 0;
    const opening = saying.opening ? 1 : 0;
    for (const term of terms) {
      const before = found.get(term);
      if (before === undefined) {
        const { value: weight, times } = weightOf(term) ?? { value: 0, times: 0 };
        const often = times / Math.max(1, sentences);
        found.set(term, { always: 1, weight, early, name, presented, quoted, opening, often });
      } else {
        before.early = Math.max(before.early, early);
        before.name = Math.max(before.name, name);
        before.presented = Math.max(before.presented, presented);
        before.quoted = Math.max(before.quoted, quoted);
        before.opening = Math.max(before.opening, opening);
      }
    }
  }
  return found;
}
