import type { Phrase } from './phrases';

/** Most content words in a phrase that may be joined with another; the same limit applies to that other phrase. */
const SHORT = 3;
/**
 * Most words in a phrase that may be joined with another if the topic is not announced. Of 516 pairs that were graded
 * against their first halves, those that begin with at most two words gained .22 of a grade; the longer ones gained .01
 * and are hard to read.
 */
const SHORTEST = 2;
/** How many grades below the best a second phrase may be to be joined if the topic is announced. */
const ANNOUNCED_JOINS = 1;
/**
 * The same if it is not, and the lowest value of the second phrase, unless a question asks about it. Of 81 pairs that
 * were judged against their first halves, 48 were better than those and 33 worse; this keeps 33 : 10 and drops 15 : 23.
 */
const JOINS = 0.4;
const JOINED = 2.5;
/** A common word gives way to a phrase that is worth at most so much less. */
const YIELDS = 0.6;
/**
 * A common word is replaced by a longer phrase with that word at or after its head if the phrase is worth at most
 * `FULLER` grades less and accounts for at least one in `USUAL` of the word's occurrences.
 */
const FULLER = 0.55;
const USUAL = 8;

export interface Ranked {
  phrase: Phrase;
  value: number;
  /** Number of times that the stretch says it. */
  times: number;
  /** Part of a question (`Saying.asked`). */
  asked: boolean;
  /** Informative enough that a title would be worse without it. */
  telling: boolean;
  /** Contains a word of the title above it, or only repeats a title above that we generated. */
  familiar: boolean;
}

/** The phrase that is worth most (in grades); if it is short, together with another that is about as good. */
export function chooseTitle(ranked: readonly Ranked[], announced: boolean): Ranked[] {
  const best = mostWorth(ranked);
  if (best === undefined) return [];
  const { terms: mine } = best.phrase;
  if (mine.length > SHORT || (!announced && best.phrase.words > SHORTEST)) return [best];
  const least = best.value - (announced ? ANNOUNCED_JOINS : YIELDS);
  const other = mostWorth(
    ranked.filter(
      ({ phrase: { gerund, terms, words }, familiar, telling, value }) =>
        value > least &&
        (announced || telling) &&
        !familiar &&
        words === terms.length &&
        !gerund &&
        terms.length <= SHORT &&
        !terms.some((term) => mine.some((own) => own.includes(term) || term.includes(own))),
    ),
  );
  if (other === undefined) return [fuller(best, ranked)];
  if (announced) return [best, other];
  const { terms, names } = other.phrase;
  if (isCommonWord(best) && terms.length > 1 && names < terms.length) return [other];
  // Nobody said the two together, and a phrase is easier to read without a common word beside it.
  const belongs = other.asked || other.value >= Math.max(JOINED, best.value - JOINS);
  return belongs && !isCommonWord(other) ? [best, other] : [fuller(best, ranked)];
}

function isCommonWord({ phrase: { terms, names } }: Ranked): boolean {
  return terms.length === 1 && names === 0;
}

/** A common word says more together with its modifiers: "rising expectations". */
function fuller(best: Ranked, ranked: readonly Ranked[]): Ranked {
  if (best.phrase.terms.length > 1 || best.phrase.names > 0) return best;
  const [term] = best.phrase.terms;
  return (
    mostWorth(
      ranked.filter(
        ({ phrase: { terms, head, cut }, value, times }) =>
          terms.length > 1 &&
          !cut &&
          terms.indexOf(term as string) >= head &&
          value > best.value - FULLER &&
          times * USUAL >= best.times,
      ),
    ) ?? best
  );
}

/** The first of equals. */
function mostWorth(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.reduce<Ranked | undefined>(
    (best, option) => (best === undefined || option.value > best.value ? option : best),
    undefined,
  );
}
