/** What has the form of a question and asks nothing. All patterns are for `plainOf` text, from where the asking begins. */

import { compact } from './patterns';

/** "How are you?" wants no answer that anybody would look up. */
const COURTESY = compact(
  /^(?:(?:so|and|hey|hi|hello)(?: guys| all| everyone| folks)?,? )*(?:how (?:are|have) (?:you|things|y'all)(?: all| guys| both)?(?: doing| been| going)?(?: today)?|how(?:'s| is) it going|(?:(?:can|do) )?(?:you|everyone|everybody|people) (?:all )?(?:hear|see) (?:me|us|my screen)|are you (?:there|with us|ready))(?: now| okay| all right| well| fine)?(?:, [a-z]+)?\?$/,
);
/** Keeps the talk going ("who would like to start?", "does that answer your question?"): whoever answers says so and no more. */
const HOUSEKEEPING = compact(
  /^(?:(?:who|do you|would you|you) (?:\w+ )?(?:want|wants|wanna|like|likes)(?: to)? (?:go|start|begin|take it|kick)\b[^,]{0,24}\?$|(?:does|did|do) (?:that|this|it|i) (?:\w+ )?(?:help )?(?:answer|make sense)\b|(?:can|could|may) i (?:just )?(?:say|ask|add|jump|interrupt|come)\b|(?:are there )?any (?:other |more |further |last |final )?(?:questions|comments)\b(?! (?:about|on|for|regarding)\b)|(?:is there )?anything else(?: (?:before|to add|that)\b[^?]*)?\?|anything to add before\b|any (?:last|final|parting) words\b|(?:do|does|did) (?:you|anyone|anybody|we|somebody) (?:guys |also )?have (?:a |any |another )?(?:more |other )?(?:quick )?(?:questions?|comments?)\b(?! (?:about|on|regarding)\b)|you have a (?:question|comment)|(?:all right,? )?(?:here,? )?(?:another|next|any|one more|a)? ?(?:other )?questions?(?: right)?(?: here| there| up front| over there)?\?|did i (?:cover|answer)|(?:does|did|do) (?:that|this|it) (?:cover|sound (?:okay|ok|good|fair|all right))|(?:was|is) that (?:your|the) question|do you (?:still |maybe )?have time\b|are you up for\b|(?:do|would) you (?:want|wanna|like) (?:to )?(?:share (?:it|that)|me to)\b|was (?:going to|gonna) (?:say|add)\b|what was the question|where were we|who(?:'s| is) next|(?:are you |everyone )?ready\b)/,
);
/** Looks for a word. */
const SEARCHING = compact(
  /^(?:(?:what(?:'s| is| was)|who (?:is|was)) (?:it|that|he|she)(?: again| called\b|,)|what(?:'s| is| was) (?:it|that|he|she|the (?:word|name|term|phrase)\b[^?]{0,30}) ?(?:called|looking for|thinking of|again)\b|what do (?:you|they|we) call (?:it|that|them)\b)|, (?:what(?:'s| is| was) (?:it|that) called|what do (?:you|they) call (?:it|that|them)|what(?:'s| is) the word)\?$/,
);
/** "Where isn't it?", "what in the world …?": says something, asks nothing. */
const EXCLAIMED =
  /^(?:(?:who|where|what|when) (?:is|was|do|does|did|has|have|would)n't\b|what (?:in the world|on earth|the (?:hell|heck))\W*$)/;
/** Asks when something was talked of. */
const EARLIER =
  /\bwe (?:\w+ )?(?:talked|spoke|discussed|covered|mentioned|did)\b.*\b(?:episodes?|shows?|last (?:time|week))\b/;
/** "Where did I learn it from?": asks oneself, or speaks for another. */
const OF_ONESELF =
  /^(?:(?:what|who|which|where|when|why|how)(?: \w+)? (?:do|did|does|would|should|can|could|will|am|was|have) i\b|how \w+ am i\b|(?:should|would|will|have) i\b)/;

/** Is it a courtesy, or only keeps the talk going? */
export function isHousekeeping(asked: string): boolean {
  return (
    COURTESY.test(asked) ||
    HOUSEKEEPING.test(asked) ||
    SEARCHING.test(asked) ||
    EARLIER.test(asked) ||
    EXCLAIMED.test(asked)
  );
}

/** Does who asks ask themselves, or in the voice of another? */
export function isOfOneself(asked: string): boolean {
  return OF_ONESELF.test(asked);
}
