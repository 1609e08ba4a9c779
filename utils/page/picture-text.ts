/** As few lines as fit the width, and those as even as they can be. */
export function balancedLines(text: string, width: number, widthOf: (text: string) => number): string[] {
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

function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
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

/** Cut after a word, with …, where it does not fit. */
export function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > width) words.pop();
  return `${words.join(' ')} …`;
}
