import { weigher } from '../weights';
import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';

/**
 * Evidence that a term is in the title of a stretch, in nats: a logistic regression on 49,000 terms of 1,367 stretches
 * from 63 development episodes, each titled by assistants who had read the transcript. Area under the ROC curve on
 * held-out episodes: .85 (.80 with `weight` alone). Refit with `npm run fit`.
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

/** In words (`Saying.since`): the weight of the opening falls to a third over this distance. */
const FADE = 90;
/** Typical number of terms in such a title. */
const USUAL_TERMS = 4;

/** Weight of a term in the stretch. */
type WeightOf = (term: string) => Weight | undefined;

/**
 * Expected overlap of a phrase with a title that assistants would write, from 0 to about 1: the expected F1, computed
 * from the probability of each of its terms. `sentences`: the number of sentences in the stretch.
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

/** Log-odds that a term is in the title. */
export function titleOdds(evidence: TermEvidence): number {
  return weigh(evidence);
}

/** The evidence by term: the maximum over all phrases that contain the term. */
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
