import type { Box, FloatSpot } from '../presenters/quotes/float-spot';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { onScroll } from './on-scroll';
import { coveredAbove } from './top-edge';
import { boxesOf } from './words-at';

/**
 * Reports where words are, now and whenever something scrolls or the window is resized; null while they have no box.
 * @param of.span null for words that are not on the page; the spot is then the top of the window, in the text column
 */
export function followWords(
  { pageText, span }: { pageText: PageText; span: Span | null },
  onSpot: (spot: FloatSpot | null) => void,
  signal: AbortSignal,
): void {
  const look = () => onSpot(spotOf(pageText, span));
  look();
  onScroll(look, signal);
}

function spotOf(pageText: PageText, span: Span | null): FloatSpot | null {
  const top = coveredAbove();
  const boxes = span === null ? [new DOMRect(0, top)] : boxesOf(pageText, span);
  const [first, last] = [boxes[0], boxes.at(-1)];
  const element = span === null ? pageText.paragraphs[0]?.element : pageText.elementsOf(span)[0];
  if (first === undefined || last === undefined || element === undefined) return null;
  const { left, right } = element.getBoundingClientRect();
  return { first: plain(first), last: plain(last), column: { left, right }, top };
}

function plain({ left, right, top, bottom }: DOMRect): Box {
  return { left, right, top, bottom };
}
