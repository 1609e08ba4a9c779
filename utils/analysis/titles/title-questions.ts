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
/** How often the stretch says what is asked about: sentences that say a term of it, summed over its terms. */
const TAKEN_UP = 4;
/** … of what it is asked to explain. */
const NAMED_TAKEN_UP = 2;
/** In terms (`termsOf`): a question that says less of what it asks tells nothing by itself. */
const FEWEST_TERMS = 2;

/** Speaks to somebody (not "how do you build …"), of what was named before, or of the talk itself. */
const TIED = compact(
  /\b(?:this|that|these(?! days)|those|they|them|their|he|she|him|his|her|we|us|our|i|me|my|your|(?<!^how (?:do|would|can|could) )you|(?<=you )(?:see|think|feel|like|read|know|get|say|respond|square|view|react)|things?|anything|something|here|(?<!^[a-z]+ )there|others?|else|next|too|as well|thoughts?|take|questions?|guys|listeners|audience|podcast|show|episode)\b|^[a-z]+n't\b|^(?:is|are) there\b/,
);
/** Of a question: "you know where it lives?" asks nothing. */
const INVERTED = compact(
  /^(?!(?:where|when|why|how)\b)|^[a-z]+(?:'s|'re|'d)? (?:[\w-]+ ){0,3}?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|must)\b/,
);
/** As printed: "…, Ann?" */
const CALLING = /, [A-Z][\w-]+\?["\u201d]?$/;
const IT = /\bit\b/;
/** "it" that stands for nothing: "is it hard to". */
const EMPTY_IT = /^(?:is|was|would|does|will) it (?:be )?(?:\w+ly )?[a-z]+ (?:to|that|if|when)\b/;
/** Begins anew: "how is fast is it". */
const SLIP = /^\w+ (is|are|was|do|does|did|can) .*\b\1 /;
/** Asks what something is: whoever asks, it is told next. */
const DEFINING = /^what(?:'s| is| are)(?: an?)? (?!the\b)[\w-]+(?: [\w-]+)?\?$/;
/** Asks to be told of what it names, and of nothing else: "can you explain the arrangement?", "do you do that kind of switching between …?" */
const NAMING = [
  /^(?:can|could|would|how would|how do) you (?:\w+ly |maybe |just )?(?:explain|describe|define|summarize|characterize) (the [^,]{8,}|[\w-]+ (?:and|versus|vs\.?) [\w-]+)\?$/,
  /^do you (?:\w+ )?(?:do|see|have|use) (?:this|that|any) (?:kind|sort) of (\w+ing [^,]{8,}?)(?: at all| too| as well)?\?$/,
];
/** Asks of a question it names: "is that the pattern for how bakers set prices?" */
const WITHIN =
  /\b(?:about|around|describe|explain|for|into|know|of|on|see|to|understand) ((?:how (?!far|long|many|much|often)|why |when |where |whether )[^,;]{12,}?)(?: (?:going forward|in the future|nowadays|right now|these days|today))?\?$/;
/** Is cited to have been asked: "…, who asked, “What is a bridge?” And …" */
const CITED = /["\u201c]([Ww]hat (?:is|are) (?:an? )?[\w-]+\?)["\u201d]/g;

export interface Asking {
  leadIn: LeadIn;
  /** Sentences of the stretch that say a term. */
  timesOf(term: string): number;
}

/**
 * The question that a stretch of talk, the sentences [first, last), answers: asked in its first words or just before it,
 * short, and understood by itself; else one that it cites and goes on about. Null without one.
 */
export function questionOver(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { first, last }: { first: number; last: number },
  asking: Asking,
): Span | null {
  const { text } = transcript;
  const opens = (sentences[first] as Sentence).turn;
  let words = 0;
  for (let at = Math.max(0, first - BEFORE); at < last && words < SOON; at++) {
    const sentence = sentences[at] as Sentence;
    if (at >= first) words += countWords(text, sentence);
    else if (sentence.turn === opens) continue;
    const { end } = sentence;
    if (!isMarked(text, end) && !isMarked(text, end - 1)) continue;
    const asked = standingQuestion(text, sentence, asking);
    if (asked === null) continue;
    if (asked.told || isAnswered(transcript, sentences, at)) return asked;
  }
  return citedQuestion(text, (sentences[first] as Sentence).start, (sentences[last - 1] as Sentence).end, asking);
}

/** What a sentence asks, when that can stand over what is answered; `told` when whoever asks may well go on to tell it. */
function standingQuestion(
  text: string,
  { start, end }: Span,
  { leadIn, timesOf }: Asking,
): (Span & { told: boolean }) | null {
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
  const shown = shownOf(asked, form.form, (words) => timesIn(termsOf(words), timesOf));
  if (shown === undefined) return null;
  const begins = from + asked.indexOf(shown);
  return { start: begins, end: begins + shown.length, told: DEFINING.test(asked) || readOut !== null };
}

/** What of a question is shown: what it asks to be told of, all of it, or the question that it asks about. */
function shownOf(asked: string, form: AskingForm, takenUp: (words: string) => number): string | undefined {
  const named = NAMING.map((pattern) => pattern.exec(asked)?.[1]).find((name) => name !== undefined);
  if (named !== undefined)
    return fits(named) && !TIED.test(named) && takenUp(named) >= NAMED_TAKEN_UP ? named : undefined;
  if (form !== 'direct') return undefined;
  const tells = (words: string) => termsOf(words).length >= FEWEST_TERMS;
  if (fits(asked) && INVERTED.test(asked) && !SLIP.test(asked) && standsAlone(asked) && takenUp(asked) >= TAKEN_UP)
    return tells(asked) || DEFINING.test(asked) ? asked : undefined;
  const within = WITHIN.exec(asked)?.[1];
  const stands =
    within !== undefined && fits(within) && standsAlone(within) && tells(within) && takenUp(within) >= NAMED_TAKEN_UP;
  return stands ? within : undefined;
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

function citedQuestion(text: string, start: number, end: number, { timesOf }: Asking): Span | null {
  for (const match of text.slice(start, end).matchAll(CITED)) {
    const asked = match[1] as string;
    const terms = termsOf(asked);
    if (timesIn(terms, timesOf) < TAKEN_UP) continue;
    return { start: start + match.index + 1, end: start + match.index + 1 + asked.length };
  }
  return null;
}

function timesIn(terms: readonly string[], timesOf: Asking['timesOf']): number {
  return terms.reduce((sum, term) => sum + timesOf(term), 0);
}
