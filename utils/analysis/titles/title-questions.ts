import type { Span, Transcript } from '../../transcript/model';
import { spanUpTo } from '../../transcript/spans';
import type { Sentence } from '../model';
import type { LeadIn } from '../questions/lead-in';
import { askingOf, isTag, readOutOf } from '../questions/question-form';
import { isMarked, isMarkedOrQuoted } from '../speech/question-mark';
import { countWords } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { termsOf } from '../words/words';
import { isDefining, shownOf, statedQuestion, TAKEN_UP } from './asked-clause';
import { isForOpinion, thingAsked } from './asked-thing';

/** Number of sentences just before a stretch that may ask what it answers. */
const BEFORE = 2;
/** Most code units between two consecutive questions. */
const BESIDE = 24;
/** In words: how far into a stretch a statement may announce its topic. */
const OPENING = 90;
/** Questions asked after this fraction of a stretch are not its topic. */
const FIRST_PART = 0.8;
/** In words: a question asked later in a stretch is not what the whole stretch answers. */
const SOON = 230;
/** The same for a thing that somebody is asked to talk about. */
const THING_SOON = 120;
/** How much the stretch must talk about the thing (`TakenUp`); what only the question mentions is not its topic. */
const THING_TAKEN_UP = 3;
/** In words: with a longer addition, the asker answers the question themself or only muses. */
const TRAIL = 80;
/** Fewest words of an answering turn, and the number of following turns of which one must be that long. */
const ANSWER = 30;
const TURNS = 3;
/** For text as printed: "…, Ann?" */
const CALLING = /, [A-Z][\w-]+\?["\u201d]?$/;
/** A question that somebody is quoted to have asked: "…, who asked, “What is a bridge?” And …" */
const CITED = /["\u201c]([Ww]hat (?:is|are) (?:an? )?[\w-]+\?)["\u201d]/g;

export interface TitleContext {
  /** Per sentence, its number of words (`Lexicon.words`). */
  words: readonly number[];
  leadIn: LeadIn;
  /** Number of sentences of the stretch that contain a term. */
  timesOf(term: string): number;
  /** Do the terms add anything to the titles above and before? */
  isNews(terms: readonly string[]): boolean;
  /** The questions of the talk (`findQuestions`), in text order. */
  questions: readonly Span[];
}

/** `cut`: the end of the question, with its question mark, is left out. */
export interface AskedSpan extends Span {
  cut: boolean;
}

/**
 * The question that a stretch of talk, the sentences [first, last), answers. In order of preference: a short,
 * self-contained question asked early in it or just before it; a question that its first words announce; the thing that
 * somebody is asked to talk about (`thingAsked`); a quoted question that it goes on to discuss. Null if there is none.
 */
export function questionOver(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { first, last }: { first: number; last: number },
  asking: TitleContext,
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
    if (at >= first) words += asking.words[at] as number;
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
    const answered = listed || isAnswered(transcript, sentences, at, asking);
    if (asked !== null && (asked.told || answered)) return asked;
    if (answered && words < THING_SOON) thing ??= thingIn(text, sentence, asking);
  }
  return told ?? thing ?? citedQuestion(text, from, (sentences[last - 1] as Sentence).end, asking);
}

/**
 * Is the sentence in the talk's list of questions, or marked and next to a listed one in its paragraph? Of adjacent
 * questions, only one is in the list.
 */
function isListed(
  text: string,
  { start, end }: Span,
  { marked, questions }: Pick<TitleContext, 'questions'> & { marked: boolean },
): boolean {
  const gap = marked ? BESIDE : 0;
  const question = spanUpTo(questions, start - gap);
  if (question === undefined || question.start >= end + gap) return false;
  return !text.slice(Math.min(end, question.end), Math.max(start, question.start)).includes('\n');
}

/** The thing that a sentence asks about, if the stretch goes on about it and no title names it yet. */
function thingIn(text: string, { start, end }: Span, { timesOf, isNews }: TitleContext): AskedSpan | null {
  const printed = text.slice(start, end);
  const plain = plainOf(printed);
  const thing = thingAsked(plain, printed);
  if (thing === undefined) return null;
  const terms = termsOf(plain.slice(thing.start, thing.end));
  const least = Math.max(THING_TAKEN_UP, terms.length + 1);
  if (!isNews(terms) || timesIn(terms, timesOf) < least) return null;
  return { start: start + thing.start, end: start + thing.end, cut: false };
}

function askedWithin(text: string, { start, end }: Span, { timesOf }: TitleContext): AskedSpan | null {
  const plain = plainOf(text.slice(start, end));
  const shown = statedQuestion(plain, (words) => timesIn(termsOf(words), timesOf));
  if (shown === undefined) return null;
  const begins = start + plain.indexOf(shown);
  return { start: begins, end: begins + shown.length, cut: false };
}

/** What a sentence asks, if that can be a title of the answer. `told`: the asker may well go on to answer it. */
function standingQuestion(
  text: string,
  { start, end, listed }: Span & { listed: boolean },
  { leadIn, timesOf }: TitleContext,
): (AskedSpan & { told: boolean }) | null {
  const sentence = text.slice(start, end);
  const plain = plainOf(sentence);
  const readOut = readOutOf(plain);
  const form = readOut ?? askingOf(plain, leadIn);
  if (form === null || !(form.form === 'direct' || form.form === 'unmarked' || form.form === 'request')) return null;
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

/** Does the asker stop soon, and does somebody else then say more than a few words? */
function isAnswered(
  { text, turns }: Transcript,
  sentences: readonly Sentence[],
  at: number,
  { words }: Pick<TitleContext, 'words'>,
): boolean {
  const { turn } = sentences[at] as Sentence;
  let trail = 0;
  for (let next = at + 1; sentences[next]?.turn === turn; next++) {
    trail += words[next] as number;
    if (trail > TRAIL) return false;
  }
  const asker = turns[turn]?.speaker;
  return turns
    .slice(turn + 1, turn + 1 + TURNS)
    .some((answer) => answer.speaker !== asker && countWords(text, answer, ANSWER) >= ANSWER);
}

function citedQuestion(text: string, start: number, end: number, { timesOf }: TitleContext): AskedSpan | null {
  for (const match of text.slice(start, end).matchAll(CITED)) {
    const asked = match[1] as string;
    const terms = termsOf(asked);
    if (timesIn(terms, timesOf) < TAKEN_UP) continue;
    const begins = start + match.index + 1;
    return { start: begins, end: begins + asked.length, cut: false };
  }
  return null;
}

function timesIn(terms: readonly string[], timesOf: TitleContext['timesOf']): number {
  return terms.reduce((sum, term) => sum + timesOf(term), 0);
}
