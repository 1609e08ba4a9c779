import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { oncePerFrame } from './once-per-frame';
import { stickyTop } from './top-edge';
import { boxesOf } from './words-at';

/** Where something can float next to words, in CSS pixels of the window. */
export interface FloatPlace {
  /** The first and the last line of the words. */
  first: Box;
  last: Box;
  /** The text column, within which floating elements stay. */
  column: { left: number; right: number };
  /** Everything above this is covered by the site's own bar. */
  top: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Reports where words are, now and whenever something scrolls or the window is resized; null while they have no box.
 * @param of.span null for words that are not on the page; the place is then the top of the window, in the text column
 */
export function followWords(
  { pageText, span }: { pageText: PageText; span: Span | null },
  onPlace: (place: FloatPlace | null) => void,
  signal: AbortSignal,
): void {
  const look = () => onPlace(placeOf(pageText, span));
  const schedule = oncePerFrame(look, signal);
  look();
  document.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
}

function placeOf(pageText: PageText, span: Span | null): FloatPlace | null {
  const top = stickyTop();
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
