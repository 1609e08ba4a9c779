import type { AskingForm } from '../questions/question-form';
import { compact } from '../speech/patterns';
import { pointsBack } from '../speech/referents';
import { termsOf } from '../words/words';

/** Code units of a question that can be read at a glance. */
const SHORTEST = 12;
const LONGEST = 80;
/** How often the stretch says what is asked about: sentences that say a term of it, summed over its terms; less when it is a question of the talk's own list. */
export const TAKEN_UP = 4;
const LISTED_TAKEN_UP = 2;
/** … of what it is asked to explain. */
const NAMED_TAKEN_UP = 2;
/** In terms (`termsOf`): a question that says less of what it asks tells nothing by itself. */
const FEWEST_TERMS = 2;
const FEWEST_TERMS_CUT = 3;

/**
 * Speaks of what was named before, or of the talk itself. Not: "that" after what it belongs to ("ways that bakers use"),
 * "I" and "we" where anybody is meant ("how do I know"), "what's your take".
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
/** Speaks to somebody; and asks more of them than a yes or no. */
const TO_YOU = /\byou(?:r|rs|'re|'ve|'d|rself)?\b/;
const OPEN = /^(?:what|why|how|where|when|who|which)\b/;
/** … unless it is anybody: "how do you build …". */
const GENERAL =
  /^how (?:do|would|can|could) you (?!see|think|feel|like|read|know|get|view)|^can you (?:even|still|ever) /;
/** "have you tried", "are you sure": of what one did who is asked, or only whether they want to talk. */
const COURTEOUS =
  /^(?:can|could)(?= you (?:(?:\w+ly|maybe|just|also|kind of|sort of|please|guys|still|both) )*(?:tell|talk|explain|describe|share|speak|give|walk|define|elaborate|comment|say|summarize|remind|help|take|introduce|outline|clarify|expand|touch|go|repeat|provide|think|see|remember|imagine|start|discuss|mention|unpack|break|name|do)\b) you\b|^(?:would|will|don't|did|didn't|have|had|were) you\b|^(?:do|are) you (?:\w+ )?(?:want(?! an?\b)|wanna|have|had|mean|know(?! (?:if|how|why|whether|what))|remember|familiar|aware|sure|talking|saying|get|gonna|guys|an?|able|ready|willing|interested|seen|find|understand)\b/;
/** Of a question: "you know where it lives?" asks nothing. */
const INVERTED = compact(
  /^(?!(?:where|when|why|how)\b)|^(?:where|when|why|how)'(?:s|re|d)? |^[a-z]+ (?:[\w-]+ ){0,3}?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|must)(?:n't)?\b/,
);
const IT = /\bit\b/;
/** "it" that stands for nothing: "is it hard to". */
const EMPTY_IT =
  /^(?:is|was|would|does|will) it (?:be )?(?:\w+ly )?(?!going\b|able\b|about\b)[a-z]+ (?:to|that|if|when)\b/;
/** Begins anew ("how is fast is it"), or asks nothing of what it names. */
const SLIP =
  / \u2014 |^(?:what|how) about |^any (?:comments?|thoughts?|ideas?) |^\w+ (is|are|was|do|does|did|can) (?:(?!,? (?:and|or|that)\b)[^,])*\b\1 /;
/** Asks what something is. */
const DEFINING = /^what(?:'s| is| are)(?: an?)? (?!the\b)[\w-]+(?: [\w-]+)?\?$/;
/** Asks to be told of what it names, and of nothing else: "can you explain the arrangement?", "do you do that kind of switching between …?" */
const NAMING = [
  /^(?:can|could|would|how would|how do) you (?:\w+ly |maybe |just )?(?:explain|describe|define|summarize|characterize) (the [^,]{8,}?|[\w-]+ (?:and|versus|vs\.?) [\w-]+)(?: a (?:little )?bit| briefly| quickly| more)*\?$/,
  /^do you (?:\w+ )?(?:do|see|have|use) (?:this|that|any) (?:kind|sort) of (\w+ing [^,]{8,}?)(?: at all| too| as well)?\?$/,
];
/** Asks of a question it names: "is that the pattern for how bakers set prices?", "tell us what a glaze does and …". */
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
/** … of a statement: says more than what is asked. */
const RUNS_ON = /^(?:whether|when|where) |\b(?:is|are|was|were) that\b/;
const WHAT_IS = /^what (.+) (?:is|are|means?)(?: \w+ly)?$/;
/** Of a long question what is only added. */
const ADDED =
  /,? (?:\u2014|- |\.\.\.)| and (?:are|do|does|did|has|have|how|is|was|what|where|why|would) | where |, (?:and|as|because|but|for example|given|if|in terms|in (?:your|the|an?)|like|or|so|where|which|when)\b| (?:because|in terms of|with respect to|given that) /;
/** Wants more words. */
const TORN =
  / (?:of|in|at|on|for|with|to|from|by|into|than|the|an?|is|are|do|does|allow|said|say|think|maybe|kind|sort|just)$/;
/** Sentences of the stretch that say a term of the words, summed over their terms. */
export type TakenUp = (words: string) => number;

/** Does it ask what something is? Whoever asks that tells it next. */
export function isDefining(asked: string): boolean {
  return DEFINING.test(asked);
}

/** What a statement says it is about, as a question: "I want to show how salmon climb a weir." `plain` is `plainOf` text. */
export function statedQuestion(plain: string, takenUp: TakenUp): string | undefined {
  const shown = withinOf(plain, (words) => takenUp(words) >= TAKEN_UP);
  return shown === undefined || TO_YOU.test(shown) || RUNS_ON.test(shown) ? undefined : shown;
}

/** What of a question is shown: what it asks to be told of, all of it, or the question that it asks about. */
export function shownOf(
  asked: string,
  { form, listed }: { form: AskingForm; listed: boolean },
  takenUp: TakenUp,
): string | undefined {
  const named = NAMING.map((pattern) => pattern.exec(asked)?.[1]).find((name) => name !== undefined);
  if (named !== undefined)
    return fits(named) && !TIED.test(named) && takenUp(named) >= NAMED_TAKEN_UP ? named : undefined;
  if (form === 'direct') {
    const whole = listed && asked.length > LONGEST ? beforeAdded(asked) : asked;
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

/** The first question within what is said that stands alone and is taken up. */
function withinOf(plain: string, isTakenUp: (words: string) => boolean): string | undefined {
  return [...plain.matchAll(WITHIN)]
    .map(([, opening = '', asked = '']) => opening + asked)
    .map((within) => WHAT_IS.exec(within)?.[1] ?? within)
    .find((within) => fits(within) && standsAlone(within) && tells(within) && isTakenUp(within));
}

function tells(asked: string): boolean {
  return termsOf(asked).length >= FEWEST_TERMS;
}

/** What a long question asks first, when that says enough and is no torn clause; else all of it. */
function beforeAdded(asked: string): string {
  const [first] = asked.split(ADDED) as [string];
  return termsOf(first).length >= FEWEST_TERMS_CUT && !TORN.test(first) ? first : asked;
}

function fits({ length }: string): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

function standsAlone(asked: string): boolean {
  return !TIED.test(asked) && (EMPTY_IT.test(asked) || !IT.test(asked)) && pointsBack(asked) === 0;
}
