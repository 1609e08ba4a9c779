/** Tells how wide a text is in the font it will be drawn in, px. */
export type WidthOf = (text: string) => number;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;
const NO_WORD = /^[^\p{L}\p{N}]+$/u;

/** A text in parts after which a line may end: a space stays with the word before it, a mark with the word it belongs to. */
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

/** As few lines as fit the width, and those as even as they can be. */
export function balancedLines(text: string, width: number, widthOf: WidthOf): string[] {
  const least = wrapped(text, width, widthOf);
  let [low, high] = [Math.max(width / 2, Math.min(width, widestPart(text, widthOf))), width];
  // The narrowest box that needs no line more.
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

/** What is wider than a line by itself is broken between any two of its characters. */
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

/** Pixels by which size and line height shrink until words fit. */
const STEP_PX = 2;
/** Smaller words would not be read in a picture: what does not fit at this size is cut. */
const SMALLEST_PX = 24;

/**
 * Words in the largest type, not above the wished one, in which they fit a box: fonts that stand in may run wider, and
 * signs may be as wide as they are high. No word is broken for it, and nothing is cut, above the smallest size.
 *
 * @param widthAt how wide a text is at a size, px
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

/** Lines as even as they can be; only what is more than so many lines is cut. */
export function linesWithin(text: string, width: number, most: number, widthOf: WidthOf): string[] {
  const lines = balancedLines(text, width, widthOf);
  if (lines.length <= most) return lines;
  const full = wrapped(text, width, widthOf);
  const kept = full.slice(0, most - 1);
  return [...kept, shortened(text.slice(lengthOf(text, kept)), width, widthOf)];
}

/** Characters of a text that its first lines take, with the spaces after them. */
function lengthOf(text: string, lines: readonly string[]): number {
  let at = 0;
  for (const line of lines) {
    at += line.length;
    while (text.charAt(at) === ' ') at++;
  }
  return at;
}

/** Cut after a word, with …, where it does not fit; inside one only where not even that one fits. */
export function shortened(text: string, width: number, widthOf: WidthOf): string {
  if (widthOf(text) <= width) return text;
  const fits = (parts: readonly string[]) => widthOf(withMore(parts)) <= width;
  const parts = partsOf(text);
  const kept = fits(parts.slice(0, 1)) ? parts : charactersOf(parts[0] ?? '');
  while (kept.length > 1 && !fits(kept)) kept.pop();
  return withMore(kept);
}

const withMore = (parts: readonly string[]) => `${parts.join('').trimEnd()} …`;
