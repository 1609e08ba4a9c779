import { compact } from '../speech/patterns';

/** "How is it …": the asking clause itself refers back. */
const LOOKING_BACK = compact(
  /^(?:(?:and|or|so|but),? )?(?:what|who|which|where|when|why|how|[a-z]+(?:n't)?)(?:'s|'re)? (?:[a-z']+ ){0,4}?(?:it|that|this|they|them|those|these|he|she|him|her)(?:'s|'re)?\b/,
);
/** "How do we solve that?", "… those four things": asks about something named before. */
const OF_BEFORE = compact(
  /\b(?:of|about|to|on|with|for|from|in|into|behind|by|like|than|around|at|do|did|does|doing|done|solve|handle|mean|define|use|describe|explain|see|approach) (?:that|this|it|these|those|them)(?:[?,;]| (?:going|yet|now|at all|out|in)\b)|\b(?:that|this|those|these) (?:\w+ )?(?:things?|ideas?|approach(?:es)?|dynamics?|scenarios?|cases?|pages?|features?|process|problems?|issues?|concepts?|situations?|techniques?|terms?|pieces?|areas?|elements?|patterns?|projects?|proposals?|stor(?:y|ies)|changes?|tools?|trends?|ways?|ones?)\b|\bin (?:that|this) (?:\w+ )?(?:context|environment|regard|setting|setup|world)\b/,
);
/** "Is that something that …?" */
const SUBJECT =
  /^(?:(?:and|or|so|but),? )?(?:is|are|was|were|do|does|did|would|could|can|will|should|has|have|had)(?:n't)? (?:that|this|it|they|those|these)\b(?! (?:fair|possible|common|true that|important)\b)/;
/** "What's the solution here?" */
const HERE = /\b(?:here|there)\?$/;

/** Does a question with this many `terms` of its own refer back to what was said? `asked` is `plainOf` text. */
export function looksBack(asked: string, terms: number): boolean {
  return LOOKING_BACK.test(asked) || (terms > 0 && HERE.test(asked));
}

/** Does a later part of it refer to something named before? */
export function refersBack(asked: string): boolean {
  return OF_BEFORE.test(asked);
}

/** Is its subject something named before? */
export function asksOfBefore(asked: string): boolean {
  return SUBJECT.test(asked);
}
