import type { Span, Transcript } from '../../transcript/model';
import { spanUpTo } from '../../transcript/spans';
import type { Sentence } from '../model';
import { askingOf, isTag, type LeadIn, readOutOf } from '../questions/question-form';
import { plainOf } from '../speech/plain';
import { isMarked, isMarkedOrQuoted } from '../speech/question-mark';
import { countWords } from '../words/lexicon';
import { termsOf } from '../words/words';
import { isDefining, shownOf, statedQuestion, TAKEN_UP } from './asked-clause';
import { isForOpinion, thingAsked } from './asked-thing';

/** Sentences before a stretch that may ask what it answers. */
const BEFORE = 2;
/** Code units between two questions in a row. */
const BESIDE = 24;
/** Words of a stretch in which a statement may say what it is about. */
const OPENING = 90;
/** A question that is asked after this part of a stretch is not what it is about. */
const FIRST_PART = 0.8;
/** Words of a stretch after which a question is no longer what all of it answers. */
const SOON = 230;
/** … what somebody is asked to talk of. */
const THING_SOON = 120;
/** In terms that the stretch says: what only the question says is not what follows. */
const THING_TAKEN_UP = 3;
/** Words the asker may add: with more they answer it themselves, or only wonder. */
const TRAIL = 80;
/** Words of a turn that answers, one of the next few. */
const ANSWER = 30;
const TURNS = 3;
/** As printed: "…, Ann?" */
const CALLING = /, [A-Z][\w-]+\?["\u201d]?$/;
/** Is cited to have been asked: "…, who asked, “What is a bridge?” And …" */
const CITED = /["\u201c]([Ww]hat (?:is|are) (?:an? )?[\w-]+\?)["\u201d]/g;

export interface Asking {
  leadIn: LeadIn;
  /** Sentences of the stretch that say a term. */
  timesOf(term: string): number;
  /** Do the terms say something that no title above or before says? */
  isNews(terms: readonly string[]): boolean;
  /** Of the talk (`findQuestions`), in text order. */
  questions: readonly Span[];
}

/** `cut`: without its end, and so its mark. */
export interface AskedSpan extends Span {
  cut: boolean;
}

/**
 * The question that a stretch of talk, the sentences [first, last), answers: asked in its first words or just before it,
 * short, and understood by itself; else one that its first words say they are about; else the thing that somebody is asked
 * to talk of (`thingAsked`); else one that it cites and goes on about. Null without one.
 */
export function questionOver(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { first, last }: { first: number; last: number },
  asking: Asking,
): AskedSpan | null {
  const { text } = transcript;
  const opens = (sentences[first] as Sentence).turn;
  const from = (sentences[first] as Sentence).start;
  const to = from + FIRST_PART * ((sentences[last - 1] as Sentence).end - from);
  let words = 0;
  let told: AskedSpan | null = null;
  let thing: AskedSpan | null = null;
  for (let at = Math.max(0, first - BEFORE); at < last && words < SOON; at++) {
    const sentence = sentences[at] as Sentence;
    if (at >= first) words += countWords(text, sentence);
    else if (sentence.turn === opens) continue;
    const { start, end } = sentence;
    if (start > to) break;
    const marked = isMarkedOrQuoted(text, end);
    const listed = isListed(text, sentence, { marked, questions: asking.questions });
    if (!listed && !marked) {
      if (at >= first && words <= OPENING) told ??= askedWithin(text, sentence, asking);
      continue;
    }
    const asked = standingQuestion(text, { ...sentence, listed }, asking);
    const answered = listed || isAnswered(transcript, sentences, at);
    if (asked !== null && (asked.told || answered)) return asked;
    if (answered && words < THING_SOON) thing ??= thingIn(text, sentence, asking);
  }
  return told ?? thing ?? citedQuestion(text, from, (sentences[last - 1] as Sentence).end, asking);
}

/** Is it of the talk's list of questions, or marked and right beside one in its paragraph? Of those the list has one. */
function isListed(
  text: string,
  { start, end }: Span,
  { marked, questions }: Pick<Asking, 'questions'> & { marked: boolean },
): boolean {
  const gap = marked ? BESIDE : 0;
  const question = spanUpTo(questions, start - gap);
  if (question === undefined || question.start >= end + gap) return false;
  return !text.slice(Math.min(end, question.end), Math.max(start, question.start)).includes('\n');
}

/** The thing that a sentence asks about, when that goes on and is called by no title yet. */
function thingIn(text: string, { start, end }: Span, { timesOf, isNews }: Asking): AskedSpan | null {
  const printed = text.slice(start, end);
  const plain = plainOf(printed);
  const thing = thingAsked(plain, printed);
  if (thing === undefined) return null;
  const terms = termsOf(plain.slice(thing.start, thing.end));
  const least = Math.max(THING_TAKEN_UP, terms.length + 1);
  if (!isNews(terms) || timesIn(terms, timesOf) < least) return null;
  return { start: start + thing.start, end: start + thing.end, cut: false };
}

function askedWithin(text: string, { start, end }: Span, { timesOf }: Asking): AskedSpan | null {
  const plain = plainOf(text.slice(start, end));
  const shown = statedQuestion(plain, (words) => timesIn(termsOf(words), timesOf));
  if (shown === undefined) return null;
  const begins = start + plain.indexOf(shown);
  return { start: begins, end: begins + shown.length, cut: false };
}

/** What a sentence asks, when that can stand over what is answered; `told` when whoever asks may well go on to tell it. */
function standingQuestion(
  text: string,
  { start, end, listed }: Span & { listed: boolean },
  { leadIn, timesOf }: Asking,
): (AskedSpan & { told: boolean }) | null {
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
  const at = plain.indexOf(asked, form.at);
  const from = start + at;
  if (isForOpinion(asked, sentence.slice(at, at + asked.length))) return null;
  const shown = shownOf(asked, { form: form.form, listed }, (words) => timesIn(termsOf(words), timesOf));
  if (shown === undefined) return null;
  const begins = from + asked.indexOf(shown);
  const cut = asked.startsWith(shown) && !isMarked(shown);
  return { start: begins, end: begins + shown.length, told: isDefining(asked) || readOut !== null, cut };
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

function citedQuestion(text: string, start: number, end: number, { timesOf }: Asking): AskedSpan | null {
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
