import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Sentence } from '../model';
import { eachOf, type Work } from '../work';

/**
 * A run of sentence ends with what may close after it. Written out because `Intl.Segmenter`, as fast, splits after
 * "Dr." and "e.g.", inside every quotation, and needs as many rules to mend what it cut.
 */
const END =
  /[.!?\u2026\u061f\u0964]+["'\u201d\u2019)\]\u00bb]*(?=\s|$)|[\u3002\uff01\uff1f\uff61]+["'\u201d\u2019)\u300d\u300f]*/g;
/** Quotations short enough to belong to the sentence that says them, whatever stops inside. */
const QUOTATION = /\u201c[^\u201c\u201d]{1,240}\u201d|(?<![^\s(\u2014-])"[^"]{1,240}"/g;
/** Written with a dot in the middle of a sentence, whatever follows. */
const TITLES = new Set(
  'dr mr mrs ms prof gen sen rep gov capt lt col sgt rev hon st mt vs cf approx fig e.g i.e eg ie'.split(' '),
);
/** Written with a dot that may also end the sentence: then only a usual opener begins the next one. */
const SHORT_FORMS = new Set(
  'inc ltd co corp dept est jr sr bros jan feb mar apr jun jul aug sep sept oct nov dec vol p pp ed al ph.d'.split(' '),
);
/** Short for "number" before a number, else a word that ends its sentence: "No. 4", but "Oh no. We …". */
const NUMBER = 'no';
/** "J" of "J. Bell", "U.S" of "U.S. law". */
const INITIALS = /^(?:[A-Za-z\u00c0-\u024f]\.)*[A-Za-z\u00c0-\u024f]$/;
/** Words that open a sentence far more often than they follow a short form. */
const OPENERS = new Set(
  (
    'the a an and but so or i we you he she it they this that these those there in on at if when what why how who because ' +
    'yeah yes no well now then my our your his her its their let is are do does'
  ).split(' '),
);

/**
 * Sentences of every paragraph, in order. Together the spans hold every character that is not white space; none
 * crosses a paragraph, none is empty. A short quotation is never cut. Linear in the text.
 */
export function* splitSentences(transcript: Transcript): Work<Sentence[]> {
  const sentences: Sentence[] = [];
  yield* eachOf(transcript.turns, (turn, index) => {
    for (const paragraph of turn.paragraphs) {
      const text = transcript.text.slice(paragraph.start, paragraph.end);
      for (const { start, end } of splitParagraph(text)) {
        sentences.push({ start: paragraph.start + start, end: paragraph.start + end, turn: index });
      }
    }
  });
  return sentences;
}

/** Indexes [first, last) of the sentences of a span: from the one that holds its start to the last that begins in it. */
export function sentencesIn(sentences: readonly Span[], { start, end }: Span): { first: number; last: number } {
  const first = Math.max(0, spanAt(sentences, start));
  let last = first;
  while (last < sentences.length && (sentences[last] as Span).start < end) last++;
  return { first, last };
}

/** Is `word` (lower case) written with a dot in the middle of a sentence, so that the next word begins nothing? */
export function isDotted(word: string): boolean {
  return TITLES.has(word);
}

/** Spans of the sentences of one paragraph, relative to it. */
export function splitParagraph(text: string): Span[] {
  const spans: Span[] = [];
  const quotations = [...text.matchAll(QUOTATION)];
  let quotation = 0;
  let start = nextWord(text, 0);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const next = nextWord(text, end);
    while (quotation < quotations.length && quotationEnd(quotations[quotation]) <= match.index) quotation++;
    const open = quotations[quotation];
    if (open !== undefined && open.index < match.index && end < quotationEnd(open)) continue;
    if (next < text.length && !isEnd(text, start, match, next)) continue;
    if (end > start) spans.push({ start, end });
    start = next;
  }
  const end = text.trimEnd().length;
  if (end > start) spans.push({ start, end });
  return spans;
}

function quotationEnd(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function nextWord(text: string, from: number): number {
  let at = from;
  // Most words begin at once, or after one space.
  if (text.charCodeAt(at) === 32) at++;
  while (at < text.length && !isLetter(text.charCodeAt(at)) && /\s/.test(text[at] as string)) at++;
  return at;
}

/** Does the mark at `match` end the sentence begun at `start`, when `next` is where the following word stands? */
function isEnd(text: string, start: number, match: RegExpExecArray, next: number): boolean {
  const mark = match[0];
  if (/^[\u3002\uff01\uff1f\uff61]/.test(mark)) return true;
  const following = text.slice(next, next + 24);
  const lower = /^["'\u201c\u2018([]*[a-z\u00df-\u00f6\u00f8-\u00ff](?![A-Z\d])/.test(following);
  // A trailing "…" or a closed quotation with a small letter after it goes on; so does a false start ("I do... I do").
  if (/^(?:\.\.|\u2026)/.test(mark)) return !lower && !/^I\b/.test(following);
  if (lower && /["'\u201d\u2019)]$/.test(mark)) return false;
  if (mark[0] !== '.') return true;
  const word =
    /[^\s("'\u201c\u2018[\u2014]*$/.exec(text.slice(Math.max(start, match.index - 24), match.index))?.[0] ?? '';
  const short = word.toLowerCase();
  if (isDotted(short)) return false;
  if (short === 'etc') return !lower;
  if (short === NUMBER) return !/^#?\d/.test(following);
  if (word !== 'I' && (SHORT_FORMS.has(short) || INITIALS.test(word)))
    return !lower && OPENERS.has(firstWord(following));
  // "1. First item": a number that opens the sentence counts, it does not end it.
  if (/^\d{1,2}$/.test(word) && match.index - word.length === start) return false;
  return true;
}

/** Of the Latin alphabet. */
function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function firstWord(text: string): string {
  return /[A-Za-z]+/.exec(text)?.[0].toLowerCase() ?? '';
}
