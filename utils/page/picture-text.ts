import { UNSPACED } from '../lib/unspaced';

/** Measures the width of a text, in px, in the font it will be drawn in. */
export type WidthOf = (text: string) => number;

const OPENING = /^[\p{Ps}\p{Pi}]+$/u;
const NO_WORD = /^[^\p{L}\p{N}]+$/u;

/**
 * Splits a text at the possible line breaks; spaces stay with the word before, punctuation with the word it belongs to.
 */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const [spaced] of text.matchAll(/\S+\s*/g)) {
    if (!UNSPACED.test(spaced)) {
      parts.push(spaced);
      continue;
    }
    let joins = false;
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(spaced)) {
      const opens = OPENING.test(segment);
      if (joins || (!opens && parts.length > 0 && NO_WORD.test(segment))) parts.push(`${parts.pop()}${segment}`);
      else parts.push(segment);
      joins = opens;
    }
  }
  return parts;
}

/** As few lines as possible in this width, as even as possible. */
export function balancedLines(text: string, width: number, widthOf: WidthOf): string[] {
  const least = wrapped(text, width, widthOf);
  let [low, high] = [Math.max(width / 2, Math.min(width, widestPart(text, widthOf))), width];
  // Find the narrowest box that needs no additional line.
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrapped(text, middle, widthOf).length > least.length) low = middle;
    else high = middle;
  }
  return wrapped(text, high, widthOf);
}

function widestPart(text: string, widthOf: WidthOf): number {
  return Math.max(0, ...partsOf(text).map((part) => widthOf(part.trimEnd())));
}

/** Breaks a text into lines. A part wider than a line is broken between any two characters. */
function wrapped(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = partsOf(text).flatMap((part) => (widthOf(part.trimEnd()) > width ? charactersOf(part) : [part]));
  for (const part of parts) {
    if (line !== '' && widthOf(`${line}${part}`.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return [...lines, line.trimEnd()];
}

function charactersOf(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}

/** Pixels by which font size and line height shrink until the words fit. */
const STEP_PX = 2;
/** Smaller words would be unreadable in a picture, so text that does not fit at this size is cut. */
const SMALLEST_PX = 24;

/**
 * Finds the largest type, up to the given size, in which words fit a box: fallback fonts may be wider, and some
 * characters are as wide as they are high. Above the smallest size no word is broken and nothing is cut.
 *
 * @param widthAt width of a text at a font size, both in px
 */
export function fitted(
  text: string,
  { size, line, width, height }: { size: number; line: number; width: number; height: number },
  widthAt: (text: string, size: number) => number,
): { size: number; line: number; lines: string[] } {
  const widthOf = (part: string) => widthAt(part, size);
  const most = Math.floor(height / line);
  const lines = balancedLines(text, width, widthOf);
  if (lines.length <= most && widestPart(text, widthOf) <= width) return { size, line, lines };
  if (size - STEP_PX < SMALLEST_PX) return { size, line, lines: linesWithin(text, width, most, widthOf) };
  return fitted(text, { size: size - STEP_PX, line: line - STEP_PX, width, height }, widthAt);
}

/** Lines as even as possible; text beyond the maximum number of lines is cut. */
export function linesWithin(text: string, width: number, most: number, widthOf: WidthOf): string[] {
  const lines = balancedLines(text, width, widthOf);
  if (lines.length <= most) return lines;
  const full = wrapped(text, width, widthOf);
  const kept = full.slice(0, most - 1);
  return [...kept, shortened(text.slice(lengthOf(text, kept)), width, widthOf)];
}

/** Number of characters of a text in its first lines, including the spaces after them. */
function lengthOf(text: string, lines: readonly string[]): number {
  let at = 0;
  for (const line of lines) {
    at += line.length;
    while (text.charAt(at) === ' ') at++;
  }
  return at;
}

/** Cuts a text that does not fit after a word and adds an ellipsis; inside a word only when not even one word fits. */
export function shortened(text: string, width: number, widthOf: WidthOf): string {
  if (widthOf(text) <= width) return text;
  const fits = (parts: readonly string[]) => widthOf(withMore(parts)) <= width;
  const parts = partsOf(text);
  const kept = fits(parts.slice(0, 1)) ? parts : charactersOf(parts[0] ?? '');
  while (kept.length > 1 && !fits(kept)) kept.pop();
  return withMore(kept);
}

const withMore = (parts: readonly string[]) => `${parts.join('').trimEnd()} …`;
