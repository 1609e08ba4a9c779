import { isCourtesy } from '../speech/courtesy';
import { type Asking, isAnnounced, isTag } from './question-form';

/** In words: how much an asker may add after the question before it no longer counts as asked … */
export const TRAIL = 80;
/** … for a guest, … */
export const TRAIL_OF_GUEST = 12;
/** … and for a question to nobody in particular. With more, the asker is only musing. */
const TRAIL_TO_NOBODY = 25;
/** In words: shortest question, and shortest statement that asks. A mere echo ("You do?") is shorter. */
const SHORTEST = 3;
const SHORTEST_TOLD = 5;
/** Follows up in a word. */
const ON = /^(?:(?:and|but|so),? )?(?:why|how(?: so| come)?|why not|like what|such as)\?$/;
/** "Do I want this?" */
const OF_ONESELF = /^(?:[\w']+ )?(?:am|do|did|should|would|will|can|could|have) i\b/;
/** The asker goes on to answer. */
const OWN_ANSWER =
  /^(?:(?:and|so|but|well|yeah|no|yes|like),? )*(?:i (?:think|guess|would|believe|feel|suspect|know)|probably|maybe|(?:they|it|we) (?:just|do|does|is|are)|(?:that's |that is )+(?:an?|the|my) (?:[\w-]+ )?question)\b/;
const YOU = /\byou(?:r|rs|'re|'ve|'d)?\b(?! know\b)/;
/** "You" that means anybody in a statement: "… the question of how do you get there?" */
const ANYBODY = /\b(?:how|what|where|when|why) (?:do|can|could|would|should) you\b/g;
/** Tags that do ask. */
const CHECKING = /\bis (?:that|this|it) (?:right|correct|fair)\?$/;

export interface Circumstances {
  words: number;
  /** Words between it and the next question or the end of the turn. */
  trail: number;
  leads: boolean;
  calls: boolean;
  /** Can be joined with the sentence before it. */
  joins: boolean;
  /** The next sentence of the turn; empty for the last one. */
  after: string;
}

/** Does the question expect an answer? `plain` is `plainOf` the asking sentence. */
export function isAsked(
  plain: string,
  { form, at }: Asking,
  { words, trail, leads, calls, joins, after }: Circumstances,
): boolean {
  const announced = isAnnounced(plain);
  const last = after === '' || (announced && trail <= SHORTEST_TOLD);
  if (ON.test(plain)) return last && joins && leads;
  if (words < SHORTEST) return false;
  const asked = plain.slice(at);
  if (isCourtesy(asked)) return false;
  const toYou = YOU.test(form === 'told' ? plain.replace(ANYBODY, '') : plain);
  if (trail > TRAIL_TO_NOBODY && !toYou && !calls && !announced) return false;
  if (form === 'formulation') return leads && last && calls;
  if (form === 'request' || form === 'unmarked') return leads || (last && (announced || toYou));
  if (form === 'hand-over') return leads && toYou;
  if (form === 'direct' && (!isTag(plain) || plain.length - at > 30))
    return leads || last || announced || !(OF_ONESELF.test(asked) || OWN_ANSWER.test(after));
  return last && words >= SHORTEST_TOLD && (isTag(plain) ? toYou && CHECKING.test(plain) : leads || toYou || announced);
}

/** Is this only a one-word follow-up such as "Why?" */
export function asksOn(plain: string): boolean {
  return ON.test(plain);
}
