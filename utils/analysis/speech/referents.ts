/** References to something that the sentence does not name. All patterns but `NAME` expect `plainOf` text. */

import { compact } from './patterns';

const { raw } = String;

/** References back that may occur anywhere in a sentence. */
const BACKWARD = compact(
  new RegExp(
    [
      // Matches "of that", "at that level", "on this."; does not match "in that we", "that sort of thing".
      raw`\b(?:of|in|at|on|for|with|to|about|around|by|from|into|under|like|than|on top of) (?:that(?! (?:we|you|i|they|he|she|it|there|the|sort|kind)\b)(?= |[,.?!])|(?:this|these|those)(?=[,.?!]))`,
      raw`\bthat (?=that\b)|\bis that (?:this|that) (?:is|was|has|will)\b|\ball (?:that|this|those|these)\b|\bto this already\b`,
      raw`\b(?:where|how|when|if|why|whether|because|what) that (?=[a-z])`,
      raw`\b(?:using|doing|notice|spend|solve|call|use|have|make|take|change|hold|sort of|kind of|reach|cross|pass|fix|prevent|avoid|do) that\b`,
      raw`\b(?:hate|love|like|understand|appreciate) that (?:perspective|view|point|idea|term|approach|argument|question|concern)\b`,
      raw`\bthat (?:towards?|into|to|with|from|up|out|off|down|extra|same|whole|particular|specific|exact|very)\b|\bthat[,;]|\bthat[.!]$`,
      raw`^that (?!said\b|being\b|way\b)[a-z-]+ |^and that\b|^then\b|\bthen (?:saying|again)\b|\bdo so\b|\bon that\b`,
      raw`\bsuch an?\b(?! (?:\w+ )?(?:\w+ )?(?:that|way that|thing as)\b)`,
      raw`\b(?:this|these|those) (?!is\b|are\b|was\b|week|year|month|idea|notion|concept|point in time|day|who|that|sort|kind|type|time|morning)[a-z-]+`,
      raw`\b(?:problem|issue|solution|idea|thing|point|trick) there\b|\bin there\b|\bthere[.!?]$|\bthere,? (?:too|either|already|anyway)\b`,
      raw`\b(?:that|this|it)(?:'s| is| was| isn't) (?:\w+ )?(?:no longer|the case|true)\b|\bthat's (?:what|why|how|where|when)\b|\bbut that's\b|\bthat (?:\w+ly |really )?that's\b`,
      raw`\bthe (?:above|former|latter|same|main one|only one|other (?:one|person|way|side|hand)|whole thing)\b|\b(?:either|both|neither) (?:of (?:them|those|these)|way)\b`,
      raw`^(?:that|this|which) (?:feels?|felt|sounds?|sounded|looked|helps?|helped|happens?|happened|needs?|requires?|comes?|came|went|led|leads|depends|changes|changed|solves|lets|made)\b`,
      raw`^the (?:main |other |only |second |first )?(?:reason|answer) (?:is|was)\b|\bat the time\b`,
      // The next item of a list.
      raw`^(?:another|(?:the|my|our) (?:other|second|third|fourth|next|last|latter)) |\b(?:as well|too)[.!]$`,
    ].join('|'),
    'g',
  ),
);
/** "I think that has …": the thing being judged was named earlier. */
const DEICTIC = compact(
  /\bi (?:\w+ly |also |do |did |would )*(?:think|guess|believe|know|hope|feel|suspect|find) (?:that|this|those) (?:has|had|is|was|will|would|could|can|also|really|might|may|should|does|makes?|means?|gives?|tells?|shows?|explains?|goes|kind|sort|one)\b/,
);

const PRONOUN = /\b(?:it|its|they|them|their|he|she|him|his|her)\b/;
const PERSONAL = /^(?:he|she|him|his|her)\b/;
/** What "it" can refer to: a noun with its article, a plural, a number. */
const THING =
  /\b(?:(?:the|an?|my|your|our|their|his|her|any|every|each|some|no|more|another|one|all) (?!way|case|point|sense|time|bit|lot|thing|first|moment|question|answer|real|main|only|big|best|worst|goal|idea|reason|problem|issue|hope|other|same|last|next|largest|fact|times)|this |that |what |something |anything |everything |everyone |everybody |nobody |somebody |people )[\w'-]+|\b\w{3,}(?:[^s']s|ion|ment|ness|ity)\b|\d/g;
/** What "he" or "she" can refer to. */
const PERSON = compact(
  /\b(?:some|any|every|no)(?:one|body)\b|\b(?:a|the|my|your|our|every|each) (?:[\w-]+ )?(?:\w+(?:er|or|ist|ian)|guy|man|woman|person|boy|girl|friend|son|daughter|kid|wife|husband|boss|dad|mom|student|client|ceo|scientist)\b/,
);
/** A name, or a capitalized first word other than "I", an adverb and the like; for text as printed. */
const NAME =
  /(?:[a-z,\u2019'\u201c"] )(?!I\b)[A-Z][\w-]+|^(?!(?:The|An?|Our|My|This|That|These|Those|Every|Some|All|One|I|You|We|If|When|As|In|At|On|For|What|Because|Once|Then|There|Just|Maybe)\b|\w+ly\b)[A-Z][\w-]+ /;
/** Where another clause may begin. */
const CLAUSE = /[,;:\u2014]|\b(?:that|which|who|because|but|and|or|if|when|so|while|than|as|what|how|where|to)\b/;
/** A pronoun that is not a subject. */
const OBJECT =
  /^(?:it|them|him)(?:[,.;?!]| (?!is|was|will|would|has|had|can|could|does|did|might|may|must|should|just|also|actually|really|\w+s\b))/;
/** An "it" that refers to nothing: "it is better to", "it turns out". */
const EMPTY_IT = compact(
  /^it(?:'s| is| was|'d be| would be| will be|'ll be| might be| may be| can be| becomes?| became| gets?| makes| takes?| seems?| feels?)(?! (?:not )?(?:\w+ed|enough|going|gonna|about|able|here|there|meant)\b)(?: [\w-]+){1,4} (?:to|that|if|when|how|whether|for a)\b|^it (?:turns? out|looks like|seems like|feels like|makes sense|depends)\b/,
);
/** "make it easier to", up to the "it". */
const MAKE_IT = /\b(?:make|makes|made|making|find|found|take|takes) $/;

/** How many times a sentence refers back, at most 2, not counting what `unresolved` finds. */
export function pointsBack(plain: string): number {
  return Math.min(2, (plain.match(BACKWARD)?.length ?? 0) + (DEICTIC.test(plain) ? 1 : 0));
}

/**
 * Does a pronoun come before anything it could refer to? The subject of its own clause does not count ("our boss reads
 * it"; principle B of Chomsky 1981). `text` as printed; `plain` is `plainOf(text)`.
 */
export function unresolved(text: string, plain: string): boolean {
  return unresolvedAt(text, plain) >= 0;
}

/** Offset of that pronoun; -1 if there is none. */
export function unresolvedAt(text: string, plain: string): number {
  const at = plain.search(PRONOUN);
  if (at < 0) return -1;
  const after = plain.slice(at);
  const before = plain.slice(0, at);
  if (EMPTY_IT.test(after) || MAKE_IT.test(before)) return -1;
  const named = NAME.test(text.slice(0, at));
  if (PERSONAL.test(after)) return !named && !PERSON.test(before) ? at : -1;
  const things = Math.max(before.match(THING)?.length ?? 0, named ? 1 : 0);
  return things === 0 || (things === 1 && OBJECT.test(after) && !CLAUSE.test(before)) ? at : -1;
}
