/** How a sentence asks. All patterns are for English `plainOf` text; elsewhere only the question mark counts. */

import { compact, endAt } from '../speech/patterns';
import { isMarked } from '../speech/question-mark';
import type { LeadIn } from './lead-in';

/**
 * `direct`: inverted or with a question word. `unmarked`: the same without its question mark. `told`: a statement with
 * a question mark. `request`: "tell us …", "I'm curious how …". `formulation`: "what you're saying is …". `hand-over`:
 * "I'll turn it to you".
 */
export type AskingForm = 'direct' | 'unmarked' | 'told' | 'request' | 'formulation' | 'hand-over';

export interface Asking {
  form: AskingForm;
  /** Offset in the sentence where the asking begins, after its lead-in ("You know, I guess, Ann, …"). */
  at: number;
  /** Offset of a preceding clause that may belong to the question; equal to `at` if there is none. */
  from: number;
}

const AUXILIARY =
  "(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should)n't)";
const SUBJECT =
  '(?:i|you|we|he|she|it|they|this|that|these|those|there|the|an?|any|anybody|anyone|anything|everybody|everyone|everything|somebody|someone|something|people|folks|your|our|my|his|her|its|their|one|some|all|both|most|many|not)';
const ASKING_WORD = '(?:what|who|whom|whose|which|where|when|why|how)';
const INVERTED = `${AUXILIARY} (?:not |[\\w'-]+,? ){0,3}?${SUBJECT}\\b`;
const INTERROGATIVE = compact(
  new RegExp(
    `^(?:${INVERTED}|${AUXILIARY} [\\w'-]+|${ASKING_WORD}\\b(?! (?:i|you|we|he|she|it|they)\\b)|(?:any|anything|ever|if you (?:can|could)|thoughts|care to|you (?:mean|want|think))\\b)`,
  ),
);

/**
 * A question printed without its question mark, as captions often print it. Without a question word, only a pronoun
 * after the auxiliary is surely its subject. "Do you know" may merely fill a pause, and "Is it it's" breaks off.
 */
const UNMARKED = compact(
  new RegExp(
    `^(?:(?:how|why|what|where|when|who|which [\\w-]+)(?:'(?:s|re|d))? ${AUXILIARY}|(?:are|do|does|did|don't|doesn't|didn't|is|was|has|have|can|will|would) (?:you(?! (?:know|dare)\\b)|we|they|people|anyone|anybody|there|(?<!do )it)(?! (?:[\\w']+ ){0,3}(?:i mean|it's)\\b|.*(?:--|\\.\\.|\\u2014|\\u2026) ?$)) (?:[\\w'-]+,? ){3}`,
  ),
);
/** "What was nice about it was …" is a statement. */
const CLEFT = /^wh(?:at|o)\b.* (?:is|was) (?:if|that|you|to|the|how|because)\b/;

/** A false start: the sentence begins anew after the dots. */
const RESTART = new RegExp(
  `(?:\\.\\.\\.|\\u2026) ?(?=(?:(?:and|or|so|but|like|you know),? )*(?:${AUXILIARY}|${ASKING_WORD})\\b)`,
  'g',
);
/** The beginning of an asking clause in the middle of a sentence. */
const TURNING = compact(
  new RegExp(
    `(?:[,:;\\u2014]| -|\\b(?:um|uh|you know|i guess|i mean)\\b|\\b(?:thing|question|point)\\b[^,.?]{1,90} is(?= (?:what|how|why|where|when|who)\\b)) ?(?:(?:and|or|so|but|like|you know|sort of|kind of|basically|maybe|then|um|uh|i guess|i mean|almost|actually|if so|given that),? )*(?=${AUXILIARY} (?:you|we|they|it|this|that|these|those|there|he|she|i|the|every|people)\\b|(?:what|where|when|why|how)(?:'(?:s|re|d))? (?:[\\w-]+ ){0,3}?${AUXILIARY}\\b|who(?:'s| (?:is|was|do|does|did|would|could|should) (?:you|we|they|the|it|that)\\b)|what'?s (?:your|the)\\b|how about\\b)`,
    'g',
  ),
);
/** In code units. */
const LONGEST_TAG = 26;
/** Asks for confirmation, not for an answer. */
const TAG = compact(
  /(?:^|[\s,\u2014-])(?:right|no|correct|okay|ok|yeah|huh|yes|you know(?: what i mean)?|see|eh|h?m+|is that (?:right|correct|fair)|isn't it|aren't they|doesn't it|don't you think|(?:does that )?make sense|fair)\?$/,
);

const TELL = '(?:tell|walk|take|give|remind|talk)';
const LISTENERS = '(?:us|me|our|to us|(?:the )?listeners|everyone|everybody|folks)';
const FEW = "(?:[\\w'-]+ ){0,4}?";
const SOFTLY =
  '(?:(?:just|maybe|please|so|and|go ahead and|briefly|quickly|kind of|sort of|can|could|to|want to|really|also) )*';
const REQUEST = compact(
  new RegExp(
    [
      // Spoken English drops "I'm" after a conjunction.
      `\\b(?:and|but|so|would be) ${SOFTLY}(?:curious,? (?:about|if|whether|${ASKING_WORD})\\b|interested in your\\b)`,
      `(?:^|\\b(?:i'm|i am|i was|i'd be|i would be|i've been) )${SOFTLY}(?:curious|interested|wondering),? (?:about |to (?:hear|know|get|see|understand) |in )?${FEW}(?:you|your|if|whether|${ASKING_WORD})\\b`,
      `^(?:[\\w' -]+, ?)?${SOFTLY}${TELL} ${LISTENERS}\\b`,
      `\\b(?:maybe|if)(?: one of)? you (?:can|could) ${FEW}(?:explain|tell|talk|share|give|describe|walk|elaborate|comment|speak|summarize|introduce|level-set|outline|provide|expand)\\b`,
      `\\b(?:can|could|should) we ${FEW}(?:talk|start|begin|go|get|dig|define|discuss) ${FEW}${ASKING_WORD}\\b`,
      `\\bwe (?:can|could|should) ${FEW}(?:talk|start|begin) ${FEW}(?:${ASKING_WORD}|your)\\b`,
      `\\b(?:to (?:get|have) a (?:better )?(?:sense|idea|feel)|trying to understand) ${FEW}(?:${ASKING_WORD}|if|whether)\\b`,
      `\\b(?:it(?:'d| would) be great|i(?:'d| would| really would)? (?:really )?(?:love|like)) (?:if you |to (?:just )?(?:hear|know|understand))\\b`,
      `\\byou ${SOFTLY}${TELL} ${LISTENERS}\\b`,
      `\\bi(?:'d| would)? (?:love|like|want(?:ed)?) (?:for you )?to (?:hear|know|get|ask|understand)\\b[^.]{0,80}\\byour?\\b(?! know\\b)`,
      `^(?:[\\w' -]+, ?)?(?:(?:maybe|perhaps|[a-z]+) )?(?:can|could|would|do|did|will) you ${FEW}(?:explain|tell|talk|share|give|describe|walk|say|want|elaborate|comment|speak|take|summarize|help|introduce|care)\\b`,
    ].join('|'),
  ),
);
const HAND_OVER =
  /\b(?:turn|throw|pass|hand|kick|toss|bring|give|defer|punt) (?:(?:it|this|that|things|the (?:mic|floor)) )?(?:(?:back|over|off|first) )*to you\b|\bi'll (?:maybe )?(?:turn|go) to you\b|\bover to you\b|\btake it away\b/;

const NODS = /(?:(?:yeah|yes|so|and|well|okay|right|but|um|uh|all right),? )+/y;
/** "… which I'll throw to Ann, is whether …": the question comes after it. */
const POSED = compact(
  /\b(?:which|that) i(?:'ll| will|'d like to|'m going to|want to) (?:maybe |just )?(?:throw|turn|pass|hand|kick|toss|bring|give|direct|pose|put) (?:over |first |back )?to [a-z]+,? (?:first,? )?(?:is|was|would be) /,
);
/** "… a long statement, but curious if …": the question comes after it. */
const CURIOUS = compact(
  /^.{60}.*?[, ](?:(?:and|but|so|just|um|uh|kind of|sort of),? )+(?=curious (?:about|if|whether|what|how|why|where|when|who|which)\b|interested in your\b)/,
);
/** "… my question for you, Ann, is what …" */
const QUESTION_IS = compact(
  /\b(?:my (?:[a-z-]+ )?question(?:,? [a-z']+){0,6}|question (?:for|to) you(?:,? [a-z]+)?),? (?:is|was) (?:(?:just|kind of|sort of|like|you know|um|uh),? )*(?=(?:what|how|why|where|when|who|which|whether|if|do|does|is|are|can)\b)/,
);
/** Restates somebody's words for confirmation (formulations: Heritage 1985). */
const FORMULATION =
  /\b(?:what you're (?:proposing|saying|suggesting|arguing|describing)|you're (?:\w+ )?(?:proposing|saying|suggesting|arguing))\b.{24}/;
/** A question that is read out: "The question is, “…?”" */
const READ_OUT =
  /\b(?:questions?(?! of\b)|next one|asks?|asking|asked|wonders|wondering)\b[^"\u201c?]{0,60}["\u201c](?=[^"\u201d]*\?["\u201d]?$)/;
const READ_OUT_OPENS =
  /\b(?:questions?(?! of\b)|next one|asks?|asking|asked|wonders|wondering)\b[^"\u201c?]{0,60}["\u201c][^"\u201d]*$/;
/** Somebody says that they are asking. */
const ANNOUNCED = compact(
  /\b(?:(?:my|the|this|one|first|second|next|last|another|other|a) question (?:for you )?|question for you,? (?:[a-z]+,? )?)(?:is|was|would be)\b|^(?:(?:and|so|but|yeah|well),? )*i(?:'m| am| was) (?:just |also )*(?:curious|wondering)\b/,
);

/** How the sentence asks; null if it does not. `leadIn` is that of the transcript. */
export function askingOf(plain: string, leadIn: LeadIn): Asking | null {
  if (isMarked(plain)) return marked(plain, leadIn);
  const open = leadIn(plain, 0);
  if (UNMARKED.test(plain.slice(open)) && !CLEFT.test(plain.slice(open))) return asks('unmarked', open);
  const curious = CURIOUS.exec(plain);
  if (curious !== null) return asks('request', curious[0].length);
  // The lead-in itself is the request, unless a question without its mark follows.
  if (REQUEST.test(plain)) return asks('request', REQUEST.test(plain.slice(open)) ? open : endAt(NODS, plain, 0));
  const posed = POSED.exec(plain) ?? QUESTION_IS.exec(plain);
  if (posed !== null) return asks('request', posed.index + posed[0].length);
  if (HAND_OVER.test(plain)) return asks('hand-over', 0);
  return FORMULATION.test(plain) ? asks('formulation', open) : null;
}

/** How the sentence asks if it reads out a question in quotation marks, rather than quoting one; otherwise null. */
export function readOutOf(plain: string): Asking | null {
  const opening = /["\u201c]/.test(plain) ? READ_OUT.exec(plain) : null;
  return opening === null ? null : asks('direct', opening.index + opening[0].length);
}

/** Does the sentence open a quotation that is read out? */
export function opensReadOut(plain: string): boolean {
  return READ_OUT_OPENS.test(plain);
}

/** Does the sentence say that it is a question? */
export function isAnnounced(plain: string): boolean {
  return ANNOUNCED.test(plain);
}

/** Does it ask only for confirmation? */
export function isTag(plain: string): boolean {
  return TAG.test(plain);
}

/** Is it a question that wants more than confirmation? */
export function asksBack(plain: string): boolean {
  return isMarked(plain) && !isTag(plain);
}

/**
 * For the last sentence of a question. After a comma, "where" and the like are relative. A request to tell must be
 * addressed to the person asked: "Can it explain itself?" is a yes-or-no question.
 */
const WANTS_MORE = compact(
  new RegExp(
    [
      '^(?:.*\\b(?:and|so|but|or) )?(?:what|who|which|where|when|why|how)\\b|, (?:what|why|how)\\b',
      `\\b(?:(?:can|could|would|will) (?:you|we)|you (?:can|could)|want to|like to|maybe) ${FEW}(?:talk|describe|explain|share|elaborate|define|introduce|summarize)\\b`,
      '\\b(?:tell (?:us|me|(?:our |the )?listeners)|(?:walk|take) (?:us|me) (?:back|through))\\b|\\b(?:curious|wondering)\\b',
    ].join('|'),
  ),
);

/** Does the question want more than yes or no? */
export function wantsMore(plain: string): boolean {
  return !isTag(plain) && WANTS_MORE.test(plain.split(/[.?!] /).at(-1) as string);
}

function marked(plain: string, leadIn: LeadIn): Asking {
  const restarts = plain.includes('...') || plain.includes('\u2026');
  const start = leadIn(plain, restarts ? lastEnd(RESTART, plain) : 0);
  if (INTERROGATIVE.test(plain.slice(start))) return asks('direct', start);
  const turn = firstEnd(TURNING, plain, start);
  if (turn >= 0 && plain.length - turn > LONGEST_TAG) return { form: 'direct', at: turn, from: start };
  // In "So far there was a fee?", there is no pause after the opener, so it belongs to the statement.
  return asks('told', /[a-z'] $/.test(plain.slice(0, start)) ? 0 : start);
}

function asks(form: AskingForm, at: number): Asking {
  return { form, at, from: at };
}

function lastEnd(pattern: RegExp, plain: string): number {
  let end = 0;
  for (const match of plain.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function firstEnd(pattern: RegExp, plain: string, from: number): number {
  for (const match of plain.matchAll(pattern)) if (match.index >= from) return match.index + match[0].length;
  return -1;
}
