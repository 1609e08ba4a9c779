import type { Span } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import { inOneLine } from '../model/in-one-line';
import { CONTEXT, type Placement, type QuoteAnchor } from '../model/quote';
import { type Band, keptWords } from './chain';
import { type Fit, fitOf } from './fit';
import { likelyShifts } from './likely-shifts';
import { patternOf } from './pattern';
import { placeAt } from './place-at';
import { isAsWhole } from './whole-words';
import { indexWords, type WordIndex } from './word-index';

/** Finds quotes in one text. The index of the text is shared by all quotes and built when first needed. */
export interface Finder {
  /** Takes about half a millisecond at 10,000 words, so quotes can be found one idle slice at a time. */
  find(anchor: QuoteAnchor): Placement;
}

/**
 * Places with a lower score are not accepted. On real edits of podcast transcripts (`npm run anchor`, development
 * cases), true places score 0.77 and more. Wrong places that kept enough words score at most 0.48 in another
 * transcript, and 0.68 where the quote was cut out of its own transcript or replaced between its neighbors.
 */
const FLOOR = 0.7;

/** With a smaller share of its words kept, it is a different quote, however well its context is kept. */
const LEAST_KEPT = 0.55;

/** Places with a lower score are not worth showing as a guess. */
const GUESS = 0.4;

/** Scores that differ by less count as equal. */
const TIE = 0.02;

/** With less context than this, in UTF-16 code units, the same words elsewhere may be someone else's. */
const LEAST_CONTEXT = CONTEXT / 2;

/** How many words may be inserted into or removed from a quote before its two ends are no longer matched as one. */
const REACH = { least: 24, most: 600 };

/**
 * Looks at the old place first, then at every place that has the exact words in their exact context, and compares the
 * likeliest places word by word. Quote and context are aligned with the text together, so that context that was kept
 * brackets words that changed. Linear in the text.
 */
export function createFinder(text: string): Finder {
  let index: WordIndex | null = null;
  return {
    find(anchor) {
      if (anchor.exact.trim() === '') return { state: 'missing', guess: null };
      if (isWhereItWas(text, anchor)) return placeAt(anchor);
      const exact = exactPlaces(text, anchor);
      index ??= indexWords(text);
      const found = fittingPlaces(index, anchor);
      if (exact.length === 0) return placementOf(found, anchor, text);
      // A letter of the context may have been corrected at the original place, but not at a repetition elsewhere.
      const inContext = found.filter(({ keptWithContext }) => keptWithContext > 1 - TIE);
      return placementOf([...exact.map((span) => ({ span, kept: 1, score: 1 })), ...inContext], anchor, text);
    },
  };
}

function isWhereItWas(text: string, anchor: QuoteAnchor): boolean {
  const { start, exact, prefix, suffix } = anchor;
  const isThere = start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
  return isThere && isAsWhole(text, start, anchor);
}

/** Where the exact words occur in their exact context. */
function exactPlaces(text: string, anchor: QuoteAnchor): Span[] {
  const { exact, prefix, suffix } = anchor;
  const places: Span[] = [];
  if (prefix.length + suffix.length < LEAST_CONTEXT) return places;
  const all = prefix + exact + suffix;
  for (let at = text.indexOf(all); at >= 0; at = text.indexOf(all, at + 1)) {
    const start = at + prefix.length;
    if (isAsWhole(text, start, anchor)) places.push({ start, end: start + exact.length });
  }
  return places;
}

function fittingPlaces(index: WordIndex, anchor: QuoteAnchor): Fit[] {
  const pattern = patternOf(anchor, index);
  const reach = Math.min(REACH.most, REACH.least + (pattern.places.length >> 1));
  const fitIn = (band: Band) => fitOf(pattern, index, keptWords(pattern, index, band));
  const candidates = likelyShifts(pattern, index).flatMap((shift) => {
    const fit = fitIn({ shift, reach });
    return fit === null ? [] : [{ shift, fit }];
  });
  const best = bestOf(candidates.map(({ fit }) => fit));
  return distinct(
    candidates.flatMap(({ shift, fit }) => {
      if (fit.score <= best - TIE) return [fit];
      // The quote may occur a second time close by.
      const other = fitIn({ shift, reach, except: fit.span });
      return other === null || overlap(other.span, fit.span) ? [fit] : [fit, other];
    }),
  );
}

/**
 * Of the places that overlap, only the one that keeps most of the words with their context. The others were matched from
 * farther away: the context lies outside their band, so a repetition of a word in it seems to be the quote's.
 */
function distinct(fits: readonly Fit[]): Fit[] {
  const kept: Fit[] = [];
  for (const fit of [...fits].sort((a, b) => b.keptWithContext - a.keptWithContext)) {
    if (!kept.some(({ span }) => overlap(span, fit.span))) kept.push(fit);
  }
  return kept;
}

function bestOf(fits: readonly Pick<Fit, 'score'>[]): number {
  return Math.max(...fits.map(({ score }) => score));
}

function placementOf(
  fits: readonly Omit<Fit, 'keptWithContext'>[],
  { exact, start }: QuoteAnchor,
  text: string,
): Placement {
  const best = bestOf(fits);
  const equal = fits
    .filter(({ score }) => score > best - TIE)
    .sort((a, b) => Math.abs(a.span.start - start) - Math.abs(b.span.start - start));
  const fit = equal[0];
  if (fit === undefined) return { state: 'missing', guess: null };
  const { span, score } = fit;
  const isExact = inOneLine(text.slice(span.start, span.end)) === inOneLine(exact);
  if (score < FLOOR || fit.kept < LEAST_KEPT) {
    return { state: 'missing', guess: score >= GUESS || isExact ? { ...span, score, kept: fit.kept } : null };
  }
  const tied = equal.some((other) => !overlap(other.span, span));
  return { ...(isExact ? { state: 'anchored', span } : { state: 'moved', span, score }), ...(tied && { tied }) };
}
