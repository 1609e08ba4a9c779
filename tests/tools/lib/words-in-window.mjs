/**
 * Runs inside a page: scrolls to some words and returns where they are in the window, in CSS pixels. It must not use
 * anything outside of itself, because browser drivers transfer it as source text.
 *
 * @param {readonly [first: string, last?: string]} words From the start of `first` to the end of `last`, or of `first`
 *   if there is no `last`.
 * @returns {{ start: { x: number, y: number }, end: { x: number, y: number } }} Just inside the first and the last
 *   letter, at half the height of the line.
 */
export function endsOfWords([first, last = first]) {
  /** @param {string} words */
  const find = (words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      const start = node.data.indexOf(words);
      if (start === -1) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      return range;
    }
    throw new Error(`Not on the page: ${words}`);
  };
  const [from, to] = [find(first), find(last)];
  scrollTo({ top: scrollY + from.getBoundingClientRect().top - 250, behavior: 'instant' });
  const start = from.getClientRects()[0];
  const end = [...to.getClientRects()].at(-1);
  if (start === undefined || end === undefined) throw new Error(`Not shown: ${first}`);
  return {
    start: { x: start.left + 0.5, y: start.top + start.height / 2 },
    end: { x: end.right - 0.5, y: end.top + end.height / 2 },
  };
}
