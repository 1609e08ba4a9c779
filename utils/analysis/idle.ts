import type { Span } from '../transcript/model';
import { plainOf } from './logistics';
import type { Answer } from './model';
import { compact } from './patterns';
import { isTag } from './question-form';
import { termsOf } from './words';

/** Asks for whatever there is: without it there was no question. */
const INVITATION = compact(
  /\b(?:any(?:thing)?(?: else| other| more)?(?: you(?:'d| would)? (?:want|like))? (?:to add|thoughts|comments|there\b|you want)|anything else\b|(?:want|wanted|care|like) to (?:add|augment|comment)|had anything|does that (?:sound|satisfy))/,
);
/** Says whether, and nothing else. */
const BARE =
  /^(?:(?:oh|well|um|uh|so|yeah|yes|yep|no|nope|right|sure|exactly|absolutely|definitely|totally|of course|correct|indeed|true|great|okay|ok|i agree|i think so|i (?:do|don't) think so|that(?:'s| is)(?: all)? (?:right|correct|true|fair|satisfying|it)|(?:it|that) (?:does|is|was)(?: not|n't)?|(?:it|that)'s not|(?:i have |i've got )?nothing (?:to add|else|from me)|not (?:really|from me|for me)|i'm good)[\s,.!\u2026-]*)+$/;
/** Begins as a question does, not as a statement. */
const DIRECT =
  /^(?:(?:and|but|so|or|like),? )*(?:what|who|whose|which|where|when|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|any|anything|ever|if|tell|you)\b/;
/** A tag, or a statement, on less than this is said for a nod. In terms. */
const FEWEST_TERMS = 5;

/**
 * Is a question without anything to read: an invitation that is declined, a nod asked for and given? `answers` are those
 * of the question `span`; a question that nobody answers is not idle.
 */
export function isIdle(text: string, span: Span, answers: readonly Answer[]): boolean {
  const bare =
    answers.length > 0 && answers.every(({ point }) => BARE.test(plainOf(text.slice(point.start, point.end))));
  if (!bare) return false;
  const plain = plainOf(text.slice(span.start, span.end));
  return (
    INVITATION.test(plain) || ((isTag(plain) || !DIRECT.test(plain)) && new Set(termsOf(plain)).size < FEWEST_TERMS)
  );
}
