/** Tells how wide a text is in the font it will be drawn in, px. */
export type WidthOf = (text: string) => number;

/** As few lines as fit the width, and those as even as they can be. */
export function balancedLines(text: string, width: number, widthOf: WidthOf): string[] {
  const least = wrapped(text, width, widthOf);
  let [low, high] = [width / 2, width];
  // The narrowest box that needs no line more.
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrapped(text, middle, widthOf).length > least.length) low = middle;
    else high = middle;
  }
  return wrapped(text, high, widthOf);
}

function wrapped(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Pixels by which size and line height shrink until words fit. */
const STEP_PX = 2;

/**
 * Words in the largest type, not above the wished one, in which they fit a box: fonts that stand in may run wider.
 *
 * @param widthAt how wide a text is at a size, px
 */
export function fitted(
  text: string,
  { size, line, width, height }: { size: number; line: number; width: number; height: number },
  widthAt: (text: string, size: number) => number,
): { size: number; line: number; lines: string[] } {
  const lines = balancedLines(text, width, (part) => widthAt(part, size));
  const fits = lines.length * line <= height && lines.every((each) => widthAt(each, size) <= width);
  if (fits || size <= STEP_PX) return { size, line, lines };
  return fitted(text, { size: size - STEP_PX, line: line - STEP_PX, width, height }, widthAt);
}

/** Lines as even as they can be; only what is more than so many lines is cut. */
export function linesWithin(text: string, width: number, most: number, widthOf: WidthOf): string[] {
  const lines = balancedLines(text, width, widthOf);
  if (lines.length <= most) return lines;
  const full = wrapped(text, width, widthOf);
  return [...full.slice(0, most - 1), shortened(full.slice(most - 1).join(' '), width, widthOf)];
}

/** Cut after a word, with …, where it does not fit. */
export function shortened(text: string, width: number, widthOf: WidthOf): string {
  if (widthOf(text) <= width) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > width) words.pop();
  return `${words.join(' ')} …`;
}
