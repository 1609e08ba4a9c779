/**
 * How well a sentence stands for itself, away from its page. Weights were set by reading what they choose, on the
 * sample episode and on forty others; they add up to about −3 … +4.
 */

/** Somebody takes a stand. */
const STANCE =
  /\bI (?:\w+ly |still |just |also |do |would |really )*(?:think|believe|hope|love|hate|suspect|bet|argue|guess|worry|expect|prefer|disagree|want|doubt)\b|\b(?:in my opinion|my (?:view|hypothesis|guess|take|concern|worry|hope)|to me|for me)\b/i;
const REFUSAL =
  /\b(?:don['\u2019]t think|not|never|no|nobody|nothing|wouldn['\u2019]t|isn['\u2019]t|aren['\u2019]t|won['\u2019]t|can['\u2019]t|cannot|doesn['\u2019]t)\b/i;
const DEMAND =
  /\b(?:needs? to|should|shouldn['\u2019]t|must|has to|have to|ought to|required|important|critical|crucial|essential|key)\b/i;
const FORECAST = /\b(?:going to|gonna|will|won['\u2019]t|in the future|become|becomes|by 20\d\d|in 20\d\d)\b/i;
const DEGREE =
  /\b(?:the (?:more|less|biggest|worst|best|most|hardest|first|only|real|main|right|wrong)\b|more \w+ than|(?:better|faster|cheaper|worse|less|harder|easier|bigger|smaller) (?:than|for)|exactly|completely|totally|hugely|fundamental(?:ly)?|ultimately|dangerous|stupid|impossible|inefficient|impressive|huge|problem|risk|challenge|opportunity|advantage|trade-?offs?)/i;
const PROPORTION = /\bthe (?:more|less|\w+er)\b[^.]*,[^.]*\bthe (?:more|less|\w+er)\b/i;
const CONTRAST =
  /\b(?:but|though|although|rather than|instead|however|yet|versus|whereas|not just|not only|even if|unless|because|without)\b/i;

/** Hesitation; each one costs. */
const HESITATION =
  /\b(?:um|uh|you know|kind of|sort of|I mean|or something|or whatever|stuff|blah|et cetera|and so forth|and so on|, like,|this sort of|these sorts? of|I guess|basically|right\?(?!$))/gi;
/** Openers that can be left off when what follows begins with a capital of its own. */
const OPENERS =
  /^(?:(?:so|yeah|yes|yep|oh|well|okay|ok|right|and|um|uh|now|like|look|no|sure|absolutely|definitely|totally|exactly|true|also|I mean|you know|in fact|actually)(?:[,.\u2014]+ ?| )(?:yeah, |like, |you know, )?)+(?=[A-Z])/i;
/** A subject that stands for something said before. */
const DANGLING =
  /^(?:(?:and|so|but|yeah|yes|no|well|now|or|also|then|because|actually|honestly|basically|maybe|I mean|you know|again|of course|in fact|I (?:\w+ly |still |really |also |do |just )*(?:think|guess|believe|hope|feel like|don['\u2019]t think|do think|mean|suspect|assume|know)(?: that)?)[ ,]+)*(?:(?:it|he|she|they|those|these|this|that)(?:['\u2019](?:s|re|ll|d|ve))?(?= |$)|(?:it|that)['\u2019])/i;
/** "it" that points forward or at nothing: "it is important to", "it takes". */
const FORWARD =
  /\b(?:it|that|this)(?:['\u2019]s| is| was| would be| seems| takes?| turns out| feels)[^.]{0,40}\b(?:to|that|when|if|how|for|like)\b|\bthis (?:\w+ )?(?:seems|looks|feels) like\b/i;
/** A "that" that only joins clauses ("I think that models…"), and a noun after "this": weaker, but still looking back. */
const JOINING_THAT =
  /^(?:.{0,40}\b)?(?:think|believe|hope|suspect|know|guess|mean) that (?!['\u2019]|is\b|was\b|will\b|would\b|could\b|can\b|really\b|might\b)/i;
const LOOKING_BACK =
  /\b(?:do that|those things|these things|of them|about that|about this|the same thing|there[.,]?$|that (?:thing|point|one|way)|this (?:thing|one|point)|did that|doing that|like that|in that case|these|those|that (?:bet|question|list))\b/i;

/** The show talking about itself. */
export const LOGISTICS =
  /\b(?:welcome|thank(?:s| you)\b|happy new year|good (?:morning|evening)|turn (?:it |this )?(?:back |over )?to you|(?:throw|pass|hand) (?:it|this|that|things)? ?(?:back |over )?to|(?:next|last|final|first) (?:topic|segment|story|question|item|section|up)|move (?:us )?on|moving on|jump in|let['\u2019]s (?:talk|start|move|go|get|leave|jump|dive|see|take)|we['\u2019]ll (?:talk|get|be back|see)|(?:this|the|our|last|next|today['\u2019]s) (?:show|episode|podcast|panel|segment|newsletter|call|recording)|listeners|listening|subscribe|apple podcasts|spotify|follow-?up|question (?:for|to|back)|curious|putting words|your (?:take|view|thoughts|point|question|head)|before we|as you (?:said|mentioned)|(?:great|good|interesting|excellent|really) (?:question|point)|agree|have you on|the group|wanted to (?:get|ask|bring|touch)|want to (?:get|ask|bring|touch|speak|respond|talk)|going to talk|talked about|mentioned|we (?:talk|discuss)(?:ed)?|I (?:remember|saw|heard|know you)|speaking of|you(?:['\u2019]re| are) (?:saying|suggesting|proposing|talking)|what you said|can you|could you|do you|did you|have you|would you|sign off|\bshow\b|(?:each|every) week|going to be (?:talking|discussing|covering|joined)|(?:is|was) (?:\w+ly )?(?:saying|suggesting|arguing)|to respond to|(?:com(?:e|ing)|go(?:ing)?) back to|n['\u2019]t talk about|^I(?:['\u2019]m| am) [A-Z]|my name is|I work (?:for|at|on|with)|^[A-Z][\w-]+, (?:you|maybe|any|what|how)\b|we(?:['\u2019]re| are) (?:joined|here with))/i;

/** Where the quotable part of a sentence begins: after openers that say nothing, when a capital follows. 0 when nothing goes. */
export function openerLength(text: string): number {
  const length = OPENERS.exec(text)?.[0].length ?? 0;
  return /^(?:I\b|[A-Z])/.test(text.slice(length)) ? length : 0;
}

/** Does the sentence lean on the one before it? 0 not, 0.5 a little, 1 its very subject does. */
export function leaning(text: string): number {
  if (/^(?:which|because|such|either|both|neither|same|exactly|or|than|and that|and this|and it|like)\b/i.test(text))
    return 1;
  // "It's like an orchestra": points at nothing, says what it says.
  if (/^(?:it|that)(?:['\u2019]s| is) (?:just |almost |kind of |more )?like (?:an?|the|you|if|when)\b/i.test(text))
    return 0.3;
  if (DANGLING.test(text) && !JOINING_THAT.test(text)) return FORWARD.test(text) ? 0.5 : 1;
  return LOOKING_BACK.test(text) || /^(?:[a-z'\u2019]+ ){0,9}(?:he|she|him|his|her)\b/i.test(unnamed(text)) ? 0.5 : 0;
}

/** Up to the first name, where "he" still has nobody to stand for. */
function unnamed(text: string): string {
  const name = /[a-z,\u2019'] [A-Z](?!['\u2019 ])/.exec(text);
  return name === null ? text : text.slice(0, name.index + 1);
}

/** Value of the wording alone. `words` is the sentence's number of words, `terms` how many carry a subject. */
export function wordingValue(text: string, words: number, terms: number): number {
  let value = 0;
  const stance = STANCE.test(text);
  if (stance) value += 0.7;
  if (REFUSAL.test(text)) value += 0.45;
  if (
    /^(?:no, )?I (?:\w+ly |still |just |also )*(?:don['\u2019]t|do not|wouldn['\u2019]t|can['\u2019]t|won['\u2019]t)\b/i.test(
      text,
    )
  )
    value += 0.7;
  if (DEMAND.test(text)) value += 0.5;
  if (FORECAST.test(text)) value += 0.35;
  if (DEGREE.test(text)) value += 0.5;
  if (PROPORTION.test(text)) value += 0.6;
  if (CONTRAST.test(text)) value += 0.25;
  // News and examples: true, but nobody's point.
  if (value < 0.5) value -= 0.4;
  value += 0.12 * Math.min(6, terms);
  value += words < 8 ? -0.15 * (8 - words) : words <= 16 ? 0.2 : words > 24 ? -0.07 * (words - 24) : 0;
  value -= 0.35 * (text.match(HESITATION)?.length ?? 0);
  if (/\.\.\.|\u2026/.test(text)) value -= /(?:\.\.\.|\u2026)$/.test(text) ? 1.5 : 0.8;
  if (/^[a-z]/.test(text)) value -= 0.8;
  if (/\b(?:there (?:was|were)|of course|on the (?:line|call))\b/i.test(text)) value -= 0.4;
  // Another voice put on for a moment: “Okay, I want it all.”
  if (/^["\u201c]/.test(text)) value -= 1;
  if (/\b(?:like|be|said|says|saying|going|go),? ["\u201c]/.test(text)) value -= 0.4;
  if (/^(?:and|or|because)\b/i.test(text)) value -= 0.3;
  // "that that", "I, I": a stumble.
  if (/\b(?!that |had |very )(\w+),? \1\b/i.test(text)) value -= 0.6;
  return value;
}
