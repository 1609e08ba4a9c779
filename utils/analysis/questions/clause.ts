import { compact } from '../speech/patterns';

/** In words. */
const SHORTEST_CLAUSE = 2;
const LONGEST_CLAUSE = 32;
/** States the case or the subject that the question is about. */
const SETTING = compact(
  /^(?:(?:especially|maybe|but|and|so),? )?(?:if|when|whenever|once|because|with|without|for|given|considering|based on|in|on|as|of|from|while|whether|assuming|let's say|say|aside from|besides|compared to|instead of|rather than|beyond|under|during|after|to)\b/,
);
/** Only leads up to a question, or from one question to the next. */
const LEADING =
  /\b(?:questions?|curious|wonder(?:ing|ed)?|ask(?:ing|ed)?|i'll|i will|i (?:don't )?know|i want|i wanna|i'd|we can|we could|let's (?!say)|before (?:we|i|that|making)|move on|(?:first|next|last|final) (?:one|thing|topic)|follow-?up|missed|go through|jump(?:ing)?|dive|dig(?:ging)?|segued?|tell (?:me|us)|show|episode|listen(?:ing|ers)|here in just|comparison|(?:this|that|it)(?: \w+)? (?:came|comes|touches) (?:up|on)|for context|explicitly|wind(?:ing)? up|wrap(?:ping)? up|kick|on (?:that|this) note|lead in|your (?:own )?(?:mind|perspective|thought process|view|vantage point)|still (?:here|with us)|if you know|if not|was (?:\w+ )?thinking|(?:like|basically)(?=,? $))\b|["\u201c\u201d]|(?:\u2014|\.\.\.)(?: ?or)? $/;

/**
 * Does the text before the asking clause of a sentence belong to the question? It does if it states the case ("If a
 * node is new, how …") or, if the clause refers back (`lean`), what it may refer to. `plain` is `plainOf` text.
 */
export function belongs(plain: string, lean: boolean): boolean {
  const words = plain.split(' ').length - 1;
  if (words < SHORTEST_CLAUSE || words > LONGEST_CLAUSE || LEADING.test(plain)) return false;
  return lean || SETTING.test(plain);
}
