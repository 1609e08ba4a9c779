import type { AskingForm } from '../questions/question-form';
import { compact } from '../speech/patterns';
import { pointsBack } from '../speech/referents';
import { termsOf } from '../words/words';

/** Length of a question that can be read at a glance, in code units. */
const SHORTEST_CLAUSE = 12;
const LONGEST_CLAUSE = 80;
/** Minimum of how much the stretch talks about what is asked (`TakenUp`); lower for a question in the talk's list. */
export const TAKEN_UP = 4;
const LISTED_TAKEN_UP = 2;
/** The same for a thing that somebody is asked to explain. */
const NAMED_TAKEN_UP = 2;
/** In terms (`termsOf`): a shorter question is not informative by itself. */
const FEWEST_TERMS = 2;
const FEWEST_TERMS_CUT = 3;

/**
 * Words that refer to something named before or to the conversation itself. Exempt are "that" after the noun it belongs
 * to ("ways that bakers use"), generic "I" and "we" ("how do I know"), and "what's your take".
 */
const TIED = compact(
  new RegExp(
    [
      /\bthat\b(?<!s that(?= (?:you|people|we|i)\b))(?<!(?<!\b(?:is|are|was|were|do|does|did|has|have|had|of|in|at|on|for|with|to|about|like|than|before|into|from|by|how|why|what|when|where|if|as|and|or|put|call|doing|using|seeing|see) )\b[a-z]{3,} that)|\bthat (?!(?:you|we|i|people|the|an?|is|are|was|were|has|have|had|can|could|will|would|should|makes?|lead|leads)\b)/,
      /\bthat's\b|\bthat\?$|\bthis(?! (?:world|year|century|[a-z]+ly)\b)|\bthese(?! days)\b|\b(?:those|they|them|their|he|she|him|his|her|us|our|ones)\b/,
      /(?<!\b(?:how|why|what|when|where) (?:[\w-]+ ){0,3}?(?:do|would|can|could|should|am|are) |^(?:should|can|could|do|are|am) )\b(?:we|i)\b(?<!^(?:how|why) we)|\bwe (?:just |still )?(?:move|begin|start|done|discuss|talk|jump|get|go|wrap|mean|doing)\b|\b(?:me|my)\b/,
      /(?<=you )(?:say|said|saying|respond|square|react|mean|meant|mentioned|described?|talk|talking)\b/,
      /\b(?:things?|anything|something(?! (?:like|special))|somebody|here|(?<!\b(?:is|are|was|were) )there|(?<!^what |\beach )others?(?! than)|(?<!^what )else|next(?!\?)|too|as well|(?<!\byour? )thoughts?|questions?|(?<!\byou )guys|(?:for|to|tell|with) folks|listeners|audience|podcast|show|episode)\b|^[a-z]+n't (?:that|it|this|you|they|we|there|i|he|she)\b/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
);
/** A question addressed to somebody, and one that asks for more than a yes or no. */
const TO_YOU = /\byou(?:r|rs|'re|'ve|'d|rself)?\b/;
const OPEN = /^(?:what|why|how|where|when|who|which)\b/;
/** … unless "you" means anybody: "how do you build …". */
const GENERAL =
  /^how (?:do|would|can|could) you (?!see|think|feel|like|read|know|get|view)|^can you (?:even|still|ever) /;
/** "have you tried", "are you sure": asks what the person did, or merely whether they want to talk. */
const COURTEOUS =
  /^(?:can|could)(?= you (?:(?:\w+ly|maybe|just|also|kind of|sort of|please|guys|still|both) )*(?:tell|talk|explain|describe|share|speak|give|walk|define|elaborate|comment|say|summarize|remind|help|take|introduce|outline|clarify|expand|touch|go|repeat|provide|think|see|remember|imagine|start|discuss|mention|unpack|break|name|do)\b) you\b|^(?:would|will|don't|did|didn't|have|had|were) you\b|^(?:do|are) you (?:\w+ )?(?:want(?! an?\b)|wanna|have|had|mean|know(?! (?:if|how|why|whether|what))|remember|familiar|aware|sure|talking|saying|get|gonna|guys|an?|able|ready|willing|interested|seen|find|understand)\b/;
/** Has the word order of a question; "you know where it lives?" has not. */
const INVERTED = compact(
  /^(?!(?:where|when|why|how)\b)|^(?:where|when|why|how)'(?:s|re|d)? |^[a-z]+ (?:[\w-]+ ){0,3}?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|must)(?:n't)?\b/,
);
const IT = /\bit\b/;
/** An "it" that refers to nothing: "is it hard to". */
const EMPTY_IT =
  /^(?:is|was|would|does|will) it (?:be )?(?:\w+ly )?(?!going\b|able\b|about\b)[a-z]+ (?:to|that|if|when)\b/;
/** A false start ("how is fast is it"), or a phrase that asks nothing specific. */
const SLIP =
  / \u2014 |^(?:what|how) about |^any (?:comments?|thoughts?|ideas?) |^\w+ (is|are|was|do|does|did|can) (?:(?!,? (?:and|or|that)\b)[^,])*\b\1 /;
/** Asks for a definition. */
const DEFINING = /^what(?:'s| is| are)(?: an?)? (?!the\b)[\w-]+(?: [\w-]+)?\?$/;
/**
 * Asks only to be told about what it names: "can you explain the arrangement?", "do you do that kind of switching
 * between …?"
 */
const NAMING = [
  /^(?:can|could|would|how would|how do) you (?:\w+ly |maybe |just )?(?:explain|describe|define|summarize|characterize) (the [^,]{8,}?|[\w-]+ (?:and|versus|vs\.?) [\w-]+)(?: a (?:little )?bit| briefly| quickly| more)*\?$/,
  /^do you (?:\w+ )?(?:do|see|have|use) (?:this|that|any) (?:kind|sort) of (\w+ing [^,]{8,}?)(?: at all| too| as well)?\?$/,
];
/** Contains a question: "is that the pattern for how bakers set prices?", "tell us what a glaze does and …". */
const WITHIN = compact(
  new RegExp(
    [
      /\b(?:about|around|curious|describe|explain(?:ing)?|for|hear|into|know|learn|listeners|of|on|see|show|to|understand|us|wondering) (?:exactly )?((?:how (?!far|long|many|much|often)|why |when |where |whether )|(?<=\b(?:about|curious|defin(?:e|ing)|describe|explain(?:ing)?|know|learn|listeners|show|through|understand|us|wondering) (?:exactly )?)what )/,
      /((?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|must)\b)[^,;.?\u2014]{10,}?)/,
      /(?= (?:going forward|in the future|nowadays|right now|these days|today)\?|[,;.?]| (?:and|or|versus) (?:how|what|when|where|why)\b|$)/,
    ]
      .map(({ source }) => source)
      .join(''),
    'g',
  ),
);
/** An embedded question in a statement that says more than what is asked. */
const RUNS_ON = /^(?:whether|when|where) |\b(?:is|are|was|were) that\b/;
const WHAT_IS = /^what (.+) (?:is|are|means?)(?: \w+ly)?$/;
/** Where the additions to a long question begin. */
const ADDED =
  /,? (?:\u2014|- |\.\.\.)| and (?:are|do|does|did|has|have|how|is|was|what|where|why|would) | where |, (?:and|as|because|but|for example|given|if|in terms|in (?:your|the|an?)|like|or|so|where|which|when)\b| (?:because|in terms of|with respect to|given that) /;
/** Ends in a word that needs another after it. */
const TORN =
  / (?:of|in|at|on|for|with|to|from|by|into|than|the|an?|is|are|do|does|allow|said|say|think|maybe|kind|sort|just)$/;
/** For some words, the number of sentences of the stretch that contain a term, summed over the terms. */
export type TakenUp = (words: string) => number;

/** Does it ask for a definition? Whoever asks that usually gives the answer next. */
export function isDefining(asked: string): boolean {
  return DEFINING.test(asked);
}

/** The question that a statement announces ("I want to show how salmon climb a weir."). `plain` is `plainOf` text. */
export function statedQuestion(plain: string, takenUp: TakenUp): string | undefined {
  const shown = withinOf(plain, (words) => takenUp(words) >= TAKEN_UP);
  return shown === undefined || TO_YOU.test(shown) || RUNS_ON.test(shown) ? undefined : shown;
}

/** The part of a question to display: the thing to be explained, the whole question, or the question embedded in it. */
export function shownOf(
  asked: string,
  { form, listed }: { form: AskingForm; listed: boolean },
  takenUp: TakenUp,
): string | undefined {
  const named = NAMING.map((pattern) => pattern.exec(asked)?.[1]).find((name) => name !== undefined);
  if (named !== undefined)
    return fits(named) && !TIED.test(named) && takenUp(named) >= NAMED_TAKEN_UP ? named : undefined;
  if (form === 'direct') {
    const whole = listed && asked.length > LONGEST_CLAUSE ? beforeAdded(asked) : asked;
    const stands = fits(whole) && INVERTED.test(whole) && !SLIP.test(whole) && standsAlone(whole);
    const open = OPEN.test(whole);
    const toSomebody = TO_YOU.test(whole) && !GENERAL.test(whole) && (!listed || (!open && COURTEOUS.test(whole)));
    const least = listed && (open || !TO_YOU.test(whole)) ? LISTED_TAKEN_UP : TAKEN_UP;
    if (stands && !toSomebody && takenUp(whole) >= least)
      return tells(whole) || DEFINING.test(whole) ? whole : undefined;
  }
  if (form !== 'direct' && !listed) return undefined;
  return withinOf(asked, (words) => takenUp(words) >= NAMED_TAKEN_UP);
}

/** The first embedded question that stands alone and that the stretch talks about. */
function withinOf(plain: string, isTakenUp: (words: string) => boolean): string | undefined {
  return [...plain.matchAll(WITHIN)]
    .map(([, opening = '', asked = '']) => opening + asked)
    .map((within) => WHAT_IS.exec(within)?.[1] ?? within)
    .find((within) => fits(within) && standsAlone(within) && tells(within) && isTakenUp(within));
}

function tells(asked: string): boolean {
  return termsOf(asked).length >= FEWEST_TERMS;
}

/** The first part of a long question if it says enough and is a complete clause; otherwise the whole question. */
function beforeAdded(asked: string): string {
  const [first] = asked.split(ADDED) as [string];
  return termsOf(first).length >= FEWEST_TERMS_CUT && !TORN.test(first) ? first : asked;
}

function fits({ length }: string): boolean {
  return length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE;
}

function standsAlone(asked: string): boolean {
  return !TIED.test(asked) && (EMPTY_IT.test(asked) || !IT.test(asked)) && pointsBack(asked) === 0;
}
