import type { Span } from '../../transcript/model';
import type { KnownText, PrintedBlock } from './printed-page';
import { wordsIn } from './printed-words';

/** The words right before and right after what a link names; null for none. */
export interface FragmentContext {
  before: Span | null;
  after: Span | null;
}

/** Maximum words of context on either side. */
const MOST_WORDS = 12;

/** The other places where the same words occur on the page, as start offsets in order. */
export function occurrences({ folded }: KnownText, { start, end }: Span): number[] {
  const words = folded.slice(start, end);
  const found: number[] = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    if (at !== start && isWhole(folded, at, at + words.length)) found.push(at);
  }
  return found;
}

/**
 * The shortest context that no other place has, measured as the sum of words on both sides; null when there is none.
 * Labels are used only when nothing else distinguishes the places, because a page may print more than the name in them.
 *
 * @param others start offsets of the other places with the same words
 * @param sides on which context is allowed
 * @param least minimum words in total, if available, as a safeguard against parts of the page that are not known
 */
export function contextOf(
  page: KnownText,
  words: Span,
  others: readonly number[],
  sides: { before: boolean; after: boolean },
  least: number,
): FragmentContext | null {
  const rivals = others.map((at) => ({
    before: equalRun(page.folded, words.start, at, -1),
    after: equalRun(page.folded, words.end, at + words.end - words.start, 1),
  }));
  const options = [false, true].map((labels) => {
    const before = sides.before ? wordsBefore(page, words.start, labels) : [];
    const after = sides.after ? wordsAfter(page, words.end, labels) : [];
    return { before, after };
  });
  for (const { before, after } of options) {
    const counts = fewest(before, after, rivals);
    if (counts !== null) return atLeast(least - wordCount(page, words), before, after, counts);
  }
  return null;
}

interface Counts {
  before: number;
  after: number;
}

function fewest(before: readonly Span[], after: readonly Span[], rivals: readonly Counts[]): Counts | null {
  let best: Counts | null = null;
  for (let p = 0; p <= before.length; p++) {
    const told = lengthOf(before[p - 1]);
    const left = rivals.filter((rival) => told <= rival.before);
    const needed = left.length === 0 ? 0 : Math.max(...left.map((rival) => rival.after)) + 1;
    const s = needed === 0 ? 0 : after.findIndex((span) => lengthOf(span) >= needed) + 1;
    if (needed > 0 && s === 0) continue;
    if (best === null || p + s < best.before + best.after) best = { before: p, after: s };
  }
  return best;
}

/** Extends the context to at least this many words, after the words first, if there are enough. */
function atLeast(least: number, before: readonly Span[], after: readonly Span[], counts: Counts): FragmentContext {
  let { before: p, after: s } = counts;
  while (p + s < least && s < after.length) s++;
  while (p + s < least && p < before.length) p++;
  return { before: before[p - 1] ?? null, after: after[s - 1] ?? null };
}

function wordCount({ text }: KnownText, { start, end }: Span): number {
  return namingWords(text.slice(start, end)).length;
}

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

/** The words of a text, without isolated punctuation, which identifies nothing. */
function namingWords(text: string): Span[] {
  return wordsIn(text).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** The last word before a place, the last two, and so on, each including all punctuation up to the place. */
export function wordsBefore(page: KnownText, at: number, labels: boolean): Span[] {
  const region = regionBefore(page, at, labels);
  if (region === null) return [];
  const text = page.text.slice(region.start, region.end);
  const end = region.start + text.trimEnd().length;
  const words = namingWords(text).reverse().slice(0, MOST_WORDS);
  return words.map((word) => ({ start: region.start + word.start, end }));
}

/** The first word after a place, the first two, and so on, each including all punctuation from the place on. */
export function wordsAfter(page: KnownText, at: number, labels: boolean): Span[] {
  const region = regionAfter(page, at, labels);
  if (region === null) return [];
  const text = page.text.slice(region.start, region.end);
  const start = region.start + text.length - text.trimStart().length;
  const words = namingWords(text).slice(0, MOST_WORDS);
  return words.map((word) => ({ start, end: region.start + word.end }));
}

/** The context before a place lies in one block: the rest of its own or, at the edge, the neighboring block. */
function regionBefore({ text, blocks }: KnownText, at: number, labels: boolean): Span | null {
  const own = blocks.findLastIndex(({ start }) => start <= at);
  const from = (block: PrintedBlock) => (labels ? block.start : block.body);
  const block = blocks[own] as PrintedBlock;
  if (text.slice(from(block), at).trim() !== '') return { start: from(block), end: at };
  const previous = blocks[own - 1];
  if (hasLabel(block) || !previous?.talk) return null;
  return { start: from(previous), end: previous.end };
}

function regionAfter({ text, blocks }: KnownText, at: number, labels: boolean): Span | null {
  const own = blocks.findLastIndex(({ start }) => start < at);
  const block = blocks[own] as PrintedBlock;
  if (text.slice(at, block.end).trim() !== '') return { start: at, end: block.end };
  const next = blocks[own + 1];
  return !next?.talk || (hasLabel(next) && !labels) ? null : next;
}

function hasLabel({ start, body }: PrintedBlock): boolean {
  return body > start;
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
/** Scripts from Thai to Khmer, and Chinese and Japanese, in which words may end anywhere. */
const UNSPACED_UNIT = /[\u0e00-\u17ff\u2e80-\u9fff]/;

/** Whether a match may be whole words; false when it is certainly part of longer ones. */
function isWhole(text: string, start: number, end: number): boolean {
  const cut = (at: number) =>
    WORD_UNIT.test(text.charAt(at - 1)) &&
    WORD_UNIT.test(text.charAt(at)) &&
    !UNSPACED_UNIT.test(text.slice(at - 1, at + 1));
  return !cut(start) && !cut(end);
}

/**
 * The number of equal characters from two places on, ignoring leading white space.
 *
 * @param step 1: after the places, -1: before them
 */
function equalRun(text: string, a: number, b: number, step: 1 | -1): number {
  const unit = (at: number) => text.charAt(step === 1 ? at : at - 1);
  const skipped = (from: number) => {
    let at = from;
    while (isSpace(unit(at))) at += step;
    return at;
  };
  const [fromA, fromB] = [skipped(a), skipped(b)];
  let count = 0;
  for (; count < text.length; count++) {
    const [one, other] = [unit(fromA + step * count), unit(fromB + step * count)];
    // A space between words in one block matches the end of a block elsewhere.
    if (one === '' || !(one === other || (isSpace(one) && isSpace(other)))) break;
  }
  return count;
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\n';
}
