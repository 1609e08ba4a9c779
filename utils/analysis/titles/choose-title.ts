import type { Phrase } from './phrases';

/** Content words of a phrase that another may join, and of that. */
const SHORT = 3;
/**
 * Words of a phrase that another may join where nobody says what comes: of 516 pairs that were graded beside their first
 * halves, those of at most two gained .22 of a grade, the longer ones .01, and they are hard to read.
 */
const SHORTEST = 2;
/** A second phrase joins when it is worth hardly less than the best: by so many grades, and where somebody says what comes. */
const JOINS = 0.6;
const ANNOUNCED_JOINS = 1;
/** A common word gives way to a phrase that tells more of it (it is the head, or follows that), worth hardly less, in which at least one of so many of its sayings stands. */
const FULLER = 0.55;
const USUAL = 8;

export interface Ranked {
  phrase: Phrase;
  value: number;
  /** How often the stretch says it. */
  times: number;
  /** Would be missed in a title that has it not. */
  telling: boolean;
  /** Holds a word of the title it stands under, or says nothing else than our own guess above it. */
  familiar: boolean;
}

/** Of phrases with their worth in grades the best; when it is short, with another that is about as good. */
export function chooseTitle(ranked: readonly Ranked[], announced: boolean): Ranked[] {
  const best = mostWorth(ranked);
  if (best === undefined) return [];
  const { terms: mine } = best.phrase;
  if (mine.length > SHORT || (!announced && best.phrase.words > SHORTEST)) return [best];
  const least = best.value - (announced ? ANNOUNCED_JOINS : JOINS);
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
  // Nobody said the two together: a common word beside a phrase is easier to read left away.
  if (isCommonWord(other) && !isCommonWord(best)) return [best];
  const { terms, names } = other.phrase;
  return isCommonWord(best) && terms.length > 1 && names < terms.length ? [other] : [best, other];
}

function isCommonWord({ phrase: { terms, names } }: Ranked): boolean {
  return terms.length === 1 && names === 0;
}

/** A common word by itself tells more with what it stands with: "rising expectations". */
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
