import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Sentence } from '../model';
import { eachOf, type Work } from '../work';

/**
 * Sentence-final punctuation with any closing quotes or brackets. Written by hand because `Intl.Segmenter`, though as
 * fast, splits after "Dr." and "e.g." and inside every quotation, and repairing that takes as many rules.
 */
const END =
  /[.!?\u2026\u061f\u0964]+["'\u201d\u2019)\]\u00bb]*(?=\s|$)|[\u3002\uff01\uff1f\uff61]+["'\u201d\u2019)\u300d\u300f]*/g;
/** A quotation short enough to stay within the sentence that contains it, whatever punctuation it has inside. */
const QUOTATION = /\u201c[^\u201c\u201d]{1,240}\u201d|(?<![^\s(\u2014-])"[^"]{1,240}"/g;
/** Abbreviations whose dot never ends a sentence, whatever follows. */
const TITLES = new Set(
  'dr mr mrs ms prof gen sen rep gov capt lt col sgt rev hon st mt vs cf approx fig e.g i.e eg ie'.split(' '),
);
/** Abbreviations whose dot may also end a sentence. It does only if a common sentence opener follows. */
const SHORT_FORMS = new Set(
  'inc ltd co corp dept est jr sr bros jan feb mar apr jun jul aug sep sept oct nov dec vol p pp ed al ph.d'.split(' '),
);
/** Short for "number" before a number, otherwise a word that ends its sentence: "No. 4", but "Oh no. We …". */
const NUMBER = 'no';
/** "J" in "J. Bell", "U.S" in "U.S. law". */
const INITIALS = /^(?:[A-Za-z\u00c0-\u024f]\.)*[A-Za-z\u00c0-\u024f]$/;
/** Words that open a sentence far more often than they follow an abbreviation. */
const OPENERS = new Set(
  (
    'the a an and but so or i we you he she it they this that these those there in on at if when what why how who because ' +
    'yeah yes no well now then my our your his her its their let is are do does'
  ).split(' '),
);

/**
 * Splits every paragraph into sentences, in order. Together the spans cover every character that is not white space. No
 * span is empty or crosses a paragraph boundary, and no short quotation is split. Linear in the length of the text.
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

/** Range [first, last) of the sentences in a span: from the one with its start to the last that begins in it. */
export function sentencesIn(sentences: readonly Span[], { start, end }: Span): { first: number; last: number } {
  const first = Math.max(0, spanAt(sentences, start));
  let last = first;
  while (last < sentences.length && (sentences[last] as Span).start < end) last++;
  return { first, last };
}

/** Is `word` (lower case) an abbreviation whose dot does not end a sentence? */
export function isDotted(word: string): boolean {
  return TITLES.has(word);
}

/** Sentence spans of one paragraph, relative to its start. */
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
  // Fast path: the next word usually begins right here or after one space.
  if (text.charCodeAt(at) === 32) at++;
  while (at < text.length && !isLetter(text.charCodeAt(at)) && /\s/.test(text[at] as string)) at++;
  return at;
}

/** Does the punctuation at `match` end the sentence that began at `start`? `next` is the offset of the next word. */
function isEnd(text: string, start: number, match: RegExpExecArray, next: number): boolean {
  const mark = match[0];
  if (/^[\u3002\uff01\uff1f\uff61]/.test(mark)) return true;
  const following = text.slice(next, next + 24);
  const lower = /^["'\u201c\u2018([]*[a-z\u00df-\u00f6\u00f8-\u00ff](?![A-Z\d])/.test(following);
  // A lower-case letter after "…" or a closed quotation continues the sentence, as does a false start ("I do... I do").
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
  // "1. First item": a number at the start of a sentence is a list number.
  if (/^\d{1,2}$/.test(word) && match.index - word.length === start) return false;
  return true;
}

/** Is this a basic Latin letter (A–Z, a–z)? */
function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function firstWord(text: string): string {
  return /[A-Za-z]+/.exec(text)?.[0].toLowerCase() ?? '';
}
