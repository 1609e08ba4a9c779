import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { type AskingForm, askingOf, isTag, type LeadIn, readOutOf } from '../questions/question-form';
import { compact } from '../speech/patterns';
import { plainOf } from '../speech/plain';
import { isMarked } from '../speech/question-mark';
import { pointsBack } from '../speech/referents';
import { countWords } from '../words/lexicon';
import { termsOf } from '../words/words';

/** Sentences before a stretch that may ask what it answers. */
const BEFORE = 2;
/** A question that is asked after this part of a stretch is not what it is about. */
const FIRST_PART = 0.8;
/** Words of a stretch after which a question is no longer what all of it answers. */
const SOON = 230;
/** Words the asker may add: with more they answer it themselves, or only wonder. */
const TRAIL = 80;
/** Words of a turn that answers, one of the next few. */
const ANSWER = 30;
const TURNS = 3;
/** Code units of a question that can be read at a glance. */
const SHORTEST = 12;
const LONGEST = 80;
/** How often the stretch says what is asked about: sentences that say a term of it, summed over its terms; less when it is a question of the talk's own list. */
const TAKEN_UP = 4;
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
      /\bthat\b(?<!(?<!\b(?:is|are|was|were|do|does|did|has|have|had|of|in|at|on|for|with|to|about|like|than|before|into|from|by|how|why|what|when|where|if|as|and|or|put|call|doing|using|seeing|see) )\b[a-z]{3,} that)|\bthat (?!(?:you|we|i|people|the|an?|is|are|was|were|has|have|had|can|could|will|would|should|makes?|lead|leads)\b)/,
      /\bthis(?! (?:world|year|century|[a-z]+ly)\b)|\bthese(?! days)\b|\b(?:those|they|them|their|he|she|him|his|her|us|our|ones)\b/,
      /(?<!\b(?:how|why|what|when|where) (?:[\w-]+ ){0,3}?(?:do|would|can|could|should|am) )\b(?:we|i)\b|\b(?:me|my)\b/,
      /(?<=you )(?:say|said|saying|respond|square|react|mean|meant|mentioned|described?|talk|talking)\b/,
      /\b(?:things?|anything|something|somebody|here|(?<!^[a-z]+ )there|(?<!^what )others?|else|next|too|as well|(?<!your )(?:thoughts?|take)|questions?|guys|folks|listeners|audience|podcast|show|episode)\b|^[a-z]+n't\b/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
);
/** Speaks to somebody; and asks more of them than a yes or no. */
const TO_YOU = /\byou(?:r|rs|'re|'ve|'d|rself)?\b/;
const OPEN = /^(?:what|why|how|where|when|who|which)\b/;
/** … unless it is anybody: "how do you build …". */
const GENERAL = /^how (?:do|would|can|could) you (?!see|think|feel|like|read|know|get|view)/;
/** Of a question: "you know where it lives?" asks nothing. */
const INVERTED = compact(
  /^(?!(?:where|when|why|how)\b)|^(?:where|when|why|how)'(?:s|re|d)? |^[a-z]+ (?:[\w-]+ ){0,3}?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|must)(?:n't)?\b/,
);
/** As printed: "…, Ann?" */
const CALLING = /, [A-Z][\w-]+\?["\u201d]?$/;
const IT = /\bit\b/;
/** "it" that stands for nothing: "is it hard to". */
const EMPTY_IT = /^(?:is|was|would|does|will) it (?:be )?(?:\w+ly )?[a-z]+ (?:to|that|if|when)\b/;
/** Begins anew ("how is fast is it"), or asks nothing of what it names. */
const SLIP = / \u2014 |^(?:what|how) about |^\w+ (is|are|was|do|does|did|can) (?:(?!,? (?:and|or|that)\b)[^,])*\b\1 /;
/** Asks what something is: whoever asks, it is told next. */
const DEFINING = /^what(?:'s| is| are)(?: an?)? (?!the\b)[\w-]+(?: [\w-]+)?\?$/;
/** Asks to be told of what it names, and of nothing else: "can you explain the arrangement?", "do you do that kind of switching between …?" */
const NAMING = [
  /^(?:can|could|would|how would|how do) you (?:\w+ly |maybe |just )?(?:explain|describe|define|summarize|characterize) (the [^,]{8,}|[\w-]+ (?:and|versus|vs\.?) [\w-]+)\?$/,
  /^do you (?:\w+ )?(?:do|see|have|use) (?:this|that|any) (?:kind|sort) of (\w+ing [^,]{8,}?)(?: at all| too| as well)?\?$/,
];
/** Asks of a question it names: "is that the pattern for how bakers set prices?", "tell us what a glaze does and …". */
const WITHIN = compact(
  new RegExp(
    [
      /\b(?:about|around|curious|describe|explain(?:ing)?|for|hear|into|know|listeners|of|on|see|to|understand|us|wondering) (?:exactly )?((?:how (?!far|long|many|much|often)|why |when |where |whether )|(?<=\b(?:about|curious|defin(?:e|ing)|describe|explain(?:ing)?|know|listeners|through|understand|us|wondering) (?:exactly )?)what )/,
      /((?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|must)\b)[^,;.?\u2014]{10,}?)/,
      /(?= (?:going forward|in the future|nowadays|right now|these days|today)\?|[,;.?]| (?:and|or|versus) (?:how|what|when|where|why)\b|$)/,
    ]
      .map(({ source }) => source)
      .join(''),
    'g',
  ),
);
const WHAT_IS = /^what (.+) (?:is|are|means?)$/;
/** Of a long question what is only added. */
const ADDED = /,? (?:\u2014|- |\.\.\.)|, (?:and|as|because|but|if|in terms|like|or|so|where|which|when)\b| because /;
/** Wants more words. */
const TORN =
  / (?:of|in|at|on|for|with|to|from|by|into|than|the|an?|is|are|do|does|allow|said|say|think|maybe|kind|sort|just)$/;
/** Is cited to have been asked: "…, who asked, “What is a bridge?” And …" */
const CITED = /["\u201c]([Ww]hat (?:is|are) (?:an? )?[\w-]+\?)["\u201d]/g;

export interface Asking {
  leadIn: LeadIn;
  /** Sentences of the stretch that say a term. */
  timesOf(term: string): number;
  /** Of the talk (`findQuestions`), in text order. */
  questions: readonly Span[];
}

/**
 * The question that a stretch of talk, the sentences [first, last), answers: asked in its first words or just before it,
 * short, and understood by itself; else one that it cites and goes on about. Null without one. `cut`: without its end,
 * and so its mark.
 */
export function questionOver(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { first, last }: { first: number; last: number },
  asking: Asking,
): (Span & { cut: boolean }) | null {
  const { text } = transcript;
  const opens = (sentences[first] as Sentence).turn;
  const from = (sentences[first] as Sentence).start;
  const to = from + FIRST_PART * ((sentences[last - 1] as Sentence).end - from);
  let words = 0;
  for (let at = Math.max(0, first - BEFORE); at < last && words < SOON; at++) {
    const sentence = sentences[at] as Sentence;
    if (at >= first) words += countWords(text, sentence);
    else if (sentence.turn === opens) continue;
    const { start, end } = sentence;
    if (start > to) break;
    const listed = asking.questions.some((question) => question.start < end && question.end >= end);
    if (!listed && !isMarked(text, end) && !isMarked(text, end - 1)) continue;
    const asked = standingQuestion(text, { ...sentence, listed }, asking);
    if (asked === null) continue;
    if (asked.told || listed || isAnswered(transcript, sentences, at)) return asked;
  }
  return citedQuestion(text, from, (sentences[last - 1] as Sentence).end, asking);
}

/** What a sentence asks, when that can stand over what is answered; `told` when whoever asks may well go on to tell it. */
function standingQuestion(
  text: string,
  { start, end, listed }: Span & { listed: boolean },
  { leadIn, timesOf }: Asking,
): (Span & { told: boolean; cut: boolean }) | null {
  const sentence = text.slice(start, end);
  const plain = plainOf(sentence);
  const readOut = readOutOf(plain);
  const form = readOut ?? askingOf(plain, leadIn);
  if (form === null || !(form.form === 'direct' || form.form === 'request')) return null;
  if (isTag(plain) || CALLING.test(sentence)) return null;
  const asked = plain
    .slice(form.at)
    .replace(/["\u201d]$/, '')
    .trimStart();
  const from = start + plain.indexOf(asked, form.at);
  const shown = shownOf(asked, { form: form.form, listed }, (words) => timesIn(termsOf(words), timesOf));
  if (shown === undefined) return null;
  const begins = from + asked.indexOf(shown);
  const cut = asked.startsWith(shown) && !isMarked(shown);
  return { start: begins, end: begins + shown.length, told: DEFINING.test(asked) || readOut !== null, cut };
}

/** What of a question is shown: what it asks to be told of, all of it, or the question that it asks about. */
function shownOf(
  asked: string,
  { form, listed }: { form: AskingForm; listed: boolean },
  takenUp: (words: string) => number,
): string | undefined {
  const named = NAMING.map((pattern) => pattern.exec(asked)?.[1]).find((name) => name !== undefined);
  if (named !== undefined)
    return fits(named) && !TIED.test(named) && takenUp(named) >= NAMED_TAKEN_UP ? named : undefined;
  const tells = (words: string) => termsOf(words).length >= FEWEST_TERMS;
  if (form === 'direct') {
    const whole = listed && asked.length > LONGEST ? beforeAdded(asked) : asked;
    const stands = fits(whole) && INVERTED.test(whole) && !SLIP.test(whole) && standsAlone(whole);
    const toSomebody = TO_YOU.test(whole) && !(listed && OPEN.test(whole)) && !GENERAL.test(whole);
    if (stands && !toSomebody && takenUp(whole) >= (listed ? LISTED_TAKEN_UP : TAKEN_UP))
      return tells(whole) || DEFINING.test(whole) ? whole : undefined;
  }
  if (form !== 'direct' && !listed) return undefined;
  return [...asked.matchAll(WITHIN)]
    .map((match) => `${match[1]}${match[2]}`)
    .map((within) => WHAT_IS.exec(within)?.[1] ?? within)
    .find((within) => fits(within) && standsAlone(within) && tells(within) && takenUp(within) >= NAMED_TAKEN_UP);
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

/** Does the asker soon stop, and somebody else say more than a word? */
function isAnswered({ text, turns }: Transcript, sentences: readonly Sentence[], at: number): boolean {
  const { turn } = sentences[at] as Sentence;
  let trail = 0;
  for (let next = at + 1; sentences[next]?.turn === turn; next++) {
    trail += countWords(text, sentences[next] as Sentence);
    if (trail > TRAIL) return false;
  }
  const asker = turns[turn]?.speaker;
  return turns
    .slice(turn + 1, turn + 1 + TURNS)
    .some((answer) => answer.speaker !== asker && countWords(text, answer, ANSWER) >= ANSWER);
}

function citedQuestion(
  text: string,
  start: number,
  end: number,
  { timesOf }: Asking,
): (Span & { cut: boolean }) | null {
  for (const match of text.slice(start, end).matchAll(CITED)) {
    const asked = match[1] as string;
    const terms = termsOf(asked);
    if (timesIn(terms, timesOf) < TAKEN_UP) continue;
    const begins = start + match.index + 1;
    return { start: begins, end: begins + asked.length, cut: false };
  }
  return null;
}

function timesIn(terms: readonly string[], timesOf: Asking['timesOf']): number {
  return terms.reduce((sum, term) => sum + timesOf(term), 0);
}
