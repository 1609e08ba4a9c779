import type { Span, Transcript } from '../../transcript/model';
import type { QuoteAnchor } from '../model/quote';
import { contextOf, type FragmentContext, occurrences, wordsAfter, wordsBefore } from './fragment-context';
import { type KnownText, keptPage, type PrintedBlock, printedPage } from './printed-page';
import { segmentsOf, wordsIn } from './printed-words';

/** Maximum length, in UTF-16 code units, of a quote that a link spells out; longer ones are named by their two ends. */
const LONGEST_SPELLED = 300;

/** Minimum number of words, including context: fewer may also occur in a part of the page that is not known. */
const LEAST_WORDS = 4;

/** Maximum number of words that name an end of a long quote. */
const MOST_END_WORDS = 12;

/** Words of context on either side of a quote whose page is not known. */
const BLIND_CONTEXT = 3;

/**
 * The address that opens the episode at these exact words in any browser: `url#:~:text=[prefix-,]start[,end][,-suffix]`
 * (WICG, Scroll to Text Fragment). A browser takes the first match of whole words, ignoring case, with each part inside
 * one block of the page. So the words are spelled out or, when they are many or cross paragraphs, named by the fewest
 * first and last words, with the shortest context that leaves a single match on the page as far as it is known. White
 * space at the ends of `span` is left out and words are completed. Without words, the result is the plain address.
 */
export function fragmentLink(transcript: Transcript, span: Span): string {
  const { url } = transcript.episode;
  const words = transcript.text.slice(span.start, span.end);
  if (words.trim() === '') return url;
  const page = printedPage(transcript);
  const start = page.toPage(span.start + words.length - words.trimStart().length);
  const end = page.toPage(span.end - 1 - words.length + words.trimEnd().length) + 1;
  return linkTo(url, page, named(page, { start, end }));
}

/**
 * The same for a quote whose page is not available, made only from its words and saved context, and so always with some
 * context. Among identical passages without context, it opens the first.
 */
export function quoteLink(url: string, { prefix, exact, suffix }: QuoteAnchor): string {
  if (exact.trim() === '') return url;
  const page = keptPage(prefix + exact + suffix);
  const start = prefix.length + exact.length - exact.trimStart().length;
  const { words } = named(page, { start, end: prefix.length + exact.trimEnd().length });
  // The outermost word of a saved context may be cut off, so it is not used.
  const before = wordsBefore(page, words[0]?.start ?? 0, false).filter(({ start }) => start > 0);
  const after = wordsAfter(page, words.at(-1)?.end ?? 0, false).filter(({ end }) => end < page.text.length);
  return linkTo(url, page, {
    before: before[Math.min(before.length, BLIND_CONTEXT) - 1] ?? null,
    words,
    after: after[Math.min(after.length, BLIND_CONTEXT) - 1] ?? null,
  });
}

/** What a link names: one stretch of words, or its first and last words. */
interface Named extends FragmentContext {
  words: Span[];
}

const NO_CONTEXT: FragmentContext = { before: null, after: null };

function named(page: KnownText, span: Span): Named {
  const words = wholeWords(page, span);
  const first = blockAt(page, words.start);
  const last = blockAt(page, words.end - 1);
  if (first === last && words.end - words.start <= LONGEST_SPELLED) {
    const context = contextOf(page, words, occurrences(page, words), { before: true, after: true }, LEAST_WORDS);
    return { words: [words], ...(context ?? NO_CONTEXT) };
  }
  const { head, tail } = endsOf(words, first, last);
  const starts = beginnings(page.text, head);
  const start = starts.find((one) => occurrences(page, one).length === 0) ?? (starts.at(-1) as Span);
  const before = contextOf(page, start, occurrences(page, start), { before: true, after: false }, LEAST_WORDS);
  const between = (one: Span) => occurrences(page, one).filter((at) => at >= start.end && at < one.start);
  const ends = endings(page.text, tail);
  const end = ends.find((one) => between(one).length === 0) ?? (ends.at(-1) as Span);
  const after = contextOf(page, end, between(end), { before: false, after: true }, 0);
  // For a common one-line paragraph ("Right."), it is better to start one paragraph later than at the wrong place.
  if (before === null && first !== last) return named(page, { start: neighbor(page, first, 1).body, end: words.end });
  if (after === null && first !== last) return named(page, { start: words.start, end: neighbor(page, last, -1).end });
  return { before: before?.before ?? null, words: [start, end], after: after?.after ?? null };
}

/** The stretches from which the first and last words are taken; inside one paragraph these must not meet. */
function endsOf({ start, end }: Span, first: PrintedBlock, last: PrintedBlock): { head: Span; tail: Span } {
  const middle = (start + end) >> 1;
  return first === last
    ? { head: { start, end: middle }, tail: { start: middle, end } }
    : { head: { start, end: first.end }, tail: { start: last.body, end } };
}

/** The first four words of a stretch, the first five, and so on; the whole stretch when it has fewer. */
function beginnings(text: string, { start, end }: Span): Span[] {
  const ends = wordsIn(text.slice(start, end)).map((word) => start + word.end);
  return ends.slice(Math.min(ends.length, LEAST_WORDS) - 1, MOST_END_WORDS).map((to) => ({ start, end: to }));
}

function endings(text: string, { start, end }: Span): Span[] {
  const starts = wordsIn(text.slice(start, end))
    .map((word) => start + word.start)
    .reverse();
  return starts.slice(Math.min(starts.length, LEAST_WORDS) - 1, MOST_END_WORDS).map((from) => ({ start: from, end }));
}

function linkTo(url: string, { text }: KnownText, { before, words, after }: Named): string {
  const encoded = ({ start, end }: Span) => encode(text.slice(start, end));
  const parts = [
    ...(before === null ? [] : [`${encoded(before)}-`]),
    ...words.map(encoded),
    ...(after === null ? [] : [`-${encoded(after)}`]),
  ];
  return `${url}#:~:text=${parts.join(',')}`;
}

/** Also escapes `-`, `,` and `&`, which the directive uses, and parentheses and quotes, which may end a pasted link. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Extends a span to word boundaries as browsers see them. */
function wholeWords(page: KnownText, { start, end }: Span): Span {
  return { start: wordAround(page, start).start, end: wordAround(page, end - 1).end };
}

/** Code units to look at on either side of a place to find the boundaries of its word. */
const SIGHT = 48;

function wordAround(page: KnownText, at: number): Span {
  const block = blockAt(page, at);
  const from = Math.max(block.body, at - SIGHT);
  const near = page.text.slice(from, Math.min(block.end, at + SIGHT));
  const found = segmentsOf(near).containing(at - from);
  return found === undefined
    ? { start: at, end: at + 1 }
    : { start: from + found.index, end: from + found.index + found.segment.length };
}

function neighbor({ blocks }: KnownText, block: PrintedBlock, step: 1 | -1): PrintedBlock {
  return blocks[blocks.indexOf(block) + step] as PrintedBlock;
}

function blockAt({ blocks }: KnownText, at: number): PrintedBlock {
  return blocks.findLast(({ start }) => start <= at) as PrintedBlock;
}
