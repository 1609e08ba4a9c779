import type { Saying } from './title-sayings';
import type { Weight } from './title-weights';

/**
 * What speaks for a term standing in the title of a stretch, in nats: a logistic regression on 50,000 terms of 1,384
 * stretches of 64 development episodes, which assistants who had read the transcripts had given a title each (area under
 * the ROC curve, on episodes it was not fitted to: .85; of its weight alone: .80).
 */
const CHANCE = { weight: 1.21, early: 1.64, name: 0.75, presented: 0.48, quoted: 1.56, often: 2.08, opening: 0.39 };
const BIAS = -5.5;
/** Words of a stretch (`Saying.since`) after which what comes first has lost two thirds of its weight. */
const FADE = 90;
/** Terms of such a title. */
const USUAL_TERMS = 4;

/** What is known of a term from the phrases that hold it. */
interface Traces {
  since: number;
  name: number;
  presented: boolean;
  quoted: boolean;
  opening: boolean;
}

/**
 * How much of a title that an editor would write a phrase is likely to share, 0–1: the F1 that is to be expected, from
 * the chance of each of its terms to stand there. `sentences`: how many the stretch has.
 */
export function titleOverlap(
  sayings: Iterable<Saying>,
  weightOf: (term: string) => Weight | undefined,
  sentences: number,
): (terms: readonly string[]) => number {
  const traces = new Map<string, Traces>();
  for (const { phrase, since, presented, quoted, opening } of sayings) {
    const name = phrase.names / phrase.terms.length;
    for (const term of phrase.terms) {
      const before = traces.get(term);
      if (before === undefined) traces.set(term, { since, name, presented, quoted, opening });
      else {
        before.since = Math.min(before.since, since);
        before.name = Math.max(before.name, name);
        before.presented ||= presented;
        before.quoted ||= quoted;
        before.opening ||= opening;
      }
    }
  }
  const chances = new Map<string, number>();
  for (const [term, { since, name, presented, quoted, opening }] of traces) {
    const { value, times } = weightOf(term) ?? { value: 0, times: 0 };
    const odds =
      BIAS +
      CHANCE.weight * value +
      CHANCE.early * Math.exp(-since / FADE) +
      CHANCE.name * name +
      (presented ? CHANCE.presented : 0) +
      (quoted ? CHANCE.quoted : 0) +
      (opening ? CHANCE.opening : 0) +
      (CHANCE.often * times) / Math.max(1, sentences);
    chances.set(term, 1 / (1 + Math.exp(-odds)));
  }
  return (terms) => (2 * terms.reduce((sum, term) => sum + (chances.get(term) ?? 0), 0)) / (terms.length + USUAL_TERMS);
}
