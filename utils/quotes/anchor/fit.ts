import type { Span } from '../../transcript/model';
import type { QuoteAnchor } from '../model/quote';
import type { Pair } from './chain';
import type { Pattern } from './pattern';
import { isAsWhole } from './whole-words';
import type { WordIndex } from './word-index';

/** A place in the text where a quote may be now. */
export interface Fit {
  /** From the first to the last word of the quote that is still there, or the exact words. */
  span: Span;
  /** Share of the quote's words that are still there, 0–1. */
  kept: number;
  /** Share of the words and their context that is still there, 0–1. */
  keptWithContext: number;
  /** Confidence that this is the place, 0–1. */
  score: number;
}

/** Bits of information in the quote's own words that prove a place whatever its context: chance needs 2^80 places. */
const PROOF = 80;

/** Shorter context, at the ends of a text or in an import, is weighted as if this many characters of it were known. */
const LEAST_CONTEXT = 24;

/**
 * Scores one place by two measures and takes the better one: the words with their context, which is weighted by its
 * length in characters, or the words alone, as far as they are rare enough to prove the place. Null when no word of the
 * quote is there.
 */
export function fitOf(pattern: Pattern, index: WordIndex, pairs: readonly Pair[]): Fit | null {
  const { anchor, first, last, places } = pattern;
  const own = pairs.filter((pair) => pair.pattern >= first && pair.pattern < last);
  if (own.length === 0) return null;
  const found = spanOf(pattern, index, own);
  const exact = exactSpan(anchor, index.text, found);
  const kept = exact === null ? share(own, first, last) : 1;
  // The outermost word of a context may be cut off, so it is not counted.
  const before = share(pairs, Math.min(1, first), first) * anchor.prefix.length;
  const after = share(pairs, last, Math.max(last, places.length - 1)) * anchor.suffix.length;
  // The better side counts three quarters: at the end of a paragraph that moved, the other side has changed.
  const context = 0.75 * Math.max(before, after) + 0.25 * Math.min(before, after);
  const known = Math.max(LEAST_CONTEXT, anchor.prefix.length, anchor.suffix.length);
  const length = anchor.exact.length;
  const keptWithContext = (length * kept + context) / (length + known);
  const bits = own.reduce((sum, { pattern: at, similarity }) => sum + similarity * (pattern.bits[at] as number), 0);
  const alone = kept * kept * Math.min(1, bits / PROOF);
  return { span: exact ?? found, kept, keptWithContext, score: Math.max(keptWithContext, alone) };
}

/** Share of the words [from, to) of the pattern that are kept; 0 for none. */
function share(pairs: readonly Pair[], from: number, to: number): number {
  if (to <= from) return 0;
  let kept = 0;
  for (const { pattern, similarity } of pairs) if (pattern >= from && pattern < to) kept += similarity;
  return kept / (to - from);
}

/** The exact words, if they occur overlapping `found`; the nearest occurrence if there are several. */
function exactSpan(anchor: QuoteAnchor, text: string, found: Span): Span | null {
  const { length } = anchor.exact;
  const from = Math.max(0, found.start - length + 1);
  const around = text.slice(from, found.end + length - 1);
  let best: Span | null = null;
  for (let at = around.indexOf(anchor.exact); at >= 0; at = around.indexOf(anchor.exact, at + 1)) {
    const start = from + at;
    const isNearer = best === null || Math.abs(start - found.start) < Math.abs(best.start - found.start);
    if (isNearer && isAsWhole(text, start, anchor)) best = { start, end: start + length };
  }
  return best;
}

/** From the first to the last kept word. A quote that starts or ends inside a word does so again if possible. */
function spanOf({ anchor, words }: Pattern, index: WordIndex, own: readonly Pair[]): Span {
  const head = own[0] as Pair;
  const tail = own.at(-1) as Pair;
  const start = anchor.prefix.length;
  const end = start + anchor.exact.length;
  const printed = (at: number) => index.text.slice(index.starts[at], index.ends[at]);
  const all = anchor.prefix + anchor.exact + anchor.suffix;
  const span = { start: index.starts[head.text] as number, end: index.ends[tail.text] as number };
  if ((words.starts[head.pattern] as number) < start) {
    const cut = printed(head.text).lastIndexOf(all.slice(start, Math.min(end, words.ends[head.pattern] as number)));
    if (cut > 0) span.start += cut;
  }
  if ((words.ends[tail.pattern] as number) > end) {
    const part = all.slice(Math.max(start, words.starts[tail.pattern] as number), end);
    const cut = printed(tail.text).indexOf(part);
    if (cut >= 0) span.end = (index.starts[tail.text] as number) + cut + part.length;
  }
  return span;
}
