import { Lifetimes } from '../lib/lifetimes';
import { onAbort } from '../lib/on-abort';
import type { Rest } from '../presenters/rest';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE, markAll } from './attributes';
import { boxAt } from './box-at';
import { HIGHLIGHT, HIGHLIGHT_PRIORITY, paintHighlight, rangeBetween } from './highlights';
import { restingLine } from './reading-line';
import { coveredBelow } from './room';
import { coveredAbove } from './top-edge';

/** How long a landing place stays marked in ms, including the fade. */
const LANDING_MS = 1_650;
/** Beyond this many screens, smooth scrolling would be a blur, so it jumps. */
const SMOOTH_SCREENS = 2;

/**
 * Takes the reader to an offset: scrolls it to where it comes to rest, opening anything collapsed around it, and flashes
 * the span that it is in. A second call ends the flash of the first.
 */
export function createTravel(
  pageText: PageText,
  signal: AbortSignal,
): (span: Span, offset: number, rest: Rest) => void {
  const flashes = new Lifetimes(signal);
  return (span, offset, rest) => {
    const points = pageText.pointsOf(span);
    const block = points?.start.node.parentElement;
    if (points === null || points === undefined || block == null) return;
    const flash = flashes.next();
    const land = () => {
      if (flash.aborted) return;
      scrollToOffset(pageText, offset, rest);
      flashRange(rangeBetween(points), flash);
      const timer = setTimeout(() => flashes.end(), LANDING_MS);
      onAbort(flash, () => clearTimeout(timer));
    };
    // Carbon draws opened content a frame later; before that there is no position to scroll to.
    if (unfold(block)) requestAnimationFrame(() => requestAnimationFrame(land));
    else land();
  };
}

/**
 * Scrolls an offset to where it comes to rest, smoothly when it is near.
 * @param isSteady always at once, because the next call comes with the next frame
 */
export function scrollToOffset(pageText: PageText, offset: number, rest: Rest, isSteady = false): void {
  const box = boxAt(pageText, offset);
  if (box.height === 0) return;
  const free = { top: coveredAbove(), bottom: innerHeight - coveredBelow() };
  const top = box.top - restingLine(free, rest);
  const calm =
    isSteady || matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(top) > innerHeight * SMOOTH_SCREENS;
  scrollBy({ top, behavior: calm ? 'instant' : 'smooth' });
}

function flashRange(range: Range, signal: AbortSignal): void {
  const element = range.startContainer.parentElement?.closest(`[${ATTRIBUTE.slot}]`);
  if (element != null) markAll([element], ATTRIBUTE.landing, signal);
  paintHighlight(HIGHLIGHT.landing, [range], HIGHLIGHT_PRIORITY.landing, signal);
}

/**
 * Opens `<details>` and the Carbon and AEM accordions around an element, as a reader's click would; they stay open.
 *
 * @returns whether anything was closed
 */
function unfold(inner: Element): boolean {
  let opened = false;
  for (let at: Element | null = inner; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open) at.open = true;
    else if (at.localName === 'cds-accordion-item' && !at.hasAttribute('open')) at.setAttribute('open', '');
    else if (at.matches('.cmp-accordion__panel--hidden, .cmp-accordion__panel[hidden]')) {
      at.closest('.cmp-accordion__item')?.querySelector<HTMLElement>('.cmp-accordion__button')?.click();
    } else continue;
    opened = true;
  }
  return opened;
}
