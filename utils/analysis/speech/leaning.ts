/** Whether a sentence can stand on its own, judged by how it begins and by what it refers back to. */

import { compact } from './patterns';

/** Openers that can be dropped if what follows begins with its own capital letter. */
const OPENERS =
  /^(?:(?:but(?=,? (?:yeah|yes|no|okay|um|uh)\b)|so|yeah|yes|yep|oh|well|okay|ok|right|and|um|uh|now|like|look|no|sure|absolutely|definitely|totally|exactly|true|also|i mean|you know|in fact|actually)(?:[,.\u2014]+ ?| )(?:yeah, |like, |you know, )?)+/;
/** Beginnings of a sentence fragment. */
const HALF = compact(
  /^(?:(?:right|yeah|yes|no), )?(?:which|because|such|either|both|neither|same|exactly|or|than|and that|and this|and it|like|whereas|(?:and )?the (?:\w+ )?reason (?:is|was)|mine|yours|(?:i|we|you|they|he|she) (?:did|didn't|do|don't|was|wasn't|am|are|have|haven't|would|wouldn't|can|can't|could|should)(?: not)?(?:,|[.]$| (?:too|so)\b))(?![\w'])/,
);
/** Words before a subject that do not affect what the subject refers to. */
const BEFORE_SUBJECT =
  "^(?:(?:and|so|but|yeah|yes|no|well|now|or|also|then|because|actually|honestly|basically|maybe|i mean|you know|again|of course|in fact|in turn|finally|for example|obviously|unfortunately|interestingly|ultimately|if|when|once|as soon as|since|unless|until|even|i (?:\\w+ly |still |really |also |do |just )*(?:think|guess|believe|hope|feel like|don't think|do think|mean|suspect|assume|know)(?: that)?)[ ,]+)*";
/** A subject that refers to something said before. */
const DANGLING = compact(
  new RegExp(
    `${BEFORE_SUBJECT}(?:(?:it|he|she|they)(?:'(?:s|re|ll|d|ve))?(?: |$)|(?:those|these|this|that)(?:'(?:s|re|ll|d|ve)\\b|,|$| (?:is|isn't|was|wasn't|are|were|will|won't|would|can|could|may|might|should|has|have|had|do|does|doesn't|did|really|actually|almost|just|also|all|basically|kind|sort|seems?|means?|makes?|looks?|goes|gets?|gives?|takes?|allows?|works?|comes?|and|or|to|for|in|on|of|way)\\b))`,
  ),
);
/** A reference to something named before: "that pendulum". */
const POINTING = new RegExp(`${BEFORE_SUBJECT}(?:those|these|this|that) `);
/** An early object that refers to something said before: "I do not see it", "we love them". */
const EARLY_OBJECT =
  /^(?:[\w',-]+ ){1,4}(?:it|them)\b(?!'| (?:is|was|will|would|can|could|has)\b|(?: \w+){1,3} (?:to|that|when|if)\b)/;
/** An "it" that refers forward or to nothing: "it is very important to", "it takes years to", "it turns out". */
const FORWARD = new RegExp(
  `${BEFORE_SUBJECT}it(?:(?:'s| is| was| would be| seems| takes?| feels)(?! (?:going|gonna|about|able|used|supposed))(?: [\\w-]+){1,4} (?:to|that|when|if|how|for (?:[\\w-]+ ){1,3}to)\\b| (?:turns out|looks like|seems like)\\b)`,
);
/**
 * "It's like an orchestra", "this seems like a bargain": the pronoun refers to nothing in particular, and the sentence
 * is complete.
 */
const LIKENESS = compact(
  /^(?:it|that)(?:'s| is) (?:just |almost |kind of |more )?like (?:an?|the|you|if|when)\b|^(?:but )?it (?:\w+ )?(?:seems|looks|feels) like\b|^(?:but )?this (?:\w+ )?(?:seems|looks|feels) like an?\b(?! \w+ (?:is|was|will|might)\b)/,
);
/** A "that" that merely introduces a clause: "I think that models …". */
const JOINING_THAT =
  /^(?:.{0,40}\b)?(?:think|believe|hope|suspect|know|guess|mean) that (?!'|is\b|was\b|will\b|would\b|could\b|can\b|really\b|might\b)/;
/** Weaker references anywhere in the sentence. Two of them are as bad as a subject that refers back. */
const LOOKING_BACK = compact(
  /\b(?:do that|those things|these things|of them|about that|about this|(?:see|take|do|like|get|call|use|want|have|know|love|hate) (?:it|them)|the same thing|there[.,]?$|that (?:thing|point|one|way)|this (?:thing|one|point)|did that|doing that|like that|not (?:just|only) that|in that case|these|those|that (?:bet|question|list)|that's (?:fine|good|great|right|true|it|all)|the (?:only|other|same|first|second|last|main|big|biggest|right) ones?)\b|\b(?:that|this)[.!]?$|^(?:[\w',-]+ ){0,3}(?:their|its)\b|\b(?:think|mean|know|said) (?:that|this) (?:is|was|will|would|could|can|might)\b/g,
);

/** Length of the empty openers before the quotable part of a sentence, if a capital follows them; otherwise 0. */
export function openerLength(text: string, plain: string): number {
  const length = OPENERS.exec(plain)?.[0].length ?? 0;
  return length > 0 && /[A-Z]/.test(text[length] ?? '') ? length : 0;
}

/** How much a sentence depends on the one before it: 0 not at all, 0.5 a little, 1 its very subject does. */
export function leaning(text: string, plain: string): number {
  if (HALF.test(plain)) return 1;
  if (LIKENESS.test(plain)) return 0.3;
  if (DANGLING.test(plain) && !JOINING_THAT.test(plain)) return FORWARD.test(plain) ? 0.5 : 1;
  if (EARLY_OBJECT.test(plain)) return 1;
  const backward =
    (plain.match(LOOKING_BACK)?.length ?? 0) + (POINTING.test(plain) && !JOINING_THAT.test(plain) ? 1 : 0);
  if (backward > 0) return Math.min(1, backward / 2);
  return /^(?:[a-z']+ ){0,9}(?:he|she|him|his|her)\b/.test(plain.slice(0, firstName(text))) ? 0.5 : 0;
}

/** Offset of the first name. A "he" before it has no antecedent in the sentence. */
function firstName(text: string): number {
  const name = /[a-z,\u2019'] [A-Z](?!['\u2019 ])/.exec(text);
  return name === null ? text.length : name.index + 1;
}
