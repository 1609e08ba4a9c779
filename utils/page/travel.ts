import { Lifetimes } from '../lib/lifetimes';
import { onAbort } from '../lib/on-abort';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE, markAll } from './attributes';
import { HIGHLIGHT, HIGHLIGHT_PRIORITY, paintHighlight, rangeBetween } from './highlights';
import { coveredAbove } from './top-edge';

/** How long a landing place stays marked in ms, including the fade. */
const LANDING_MS = 1_650;
/** Space left above the landing place, so that the line before it is visible. */
export const HEADROOM_PX = 40;
/** Beyond this many screens, smooth scrolling would be a blur, so it jumps. */
const SMOOTH_SCREENS = 2;

/**
 * Scrolls a span into view below the page's sticky header and flashes it, opening anything collapsed around it. A
 * second call ends the flash of the first.
 */
export function createTravel(pageText: PageText, signal: AbortSignal): (span: Span) => void {
  const flashes = new Lifetimes(signal);
  return (span) => {
    const points = pageText.pointsOf(span);
    const block = points?.start.node.parentElement;
    if (points === null || points === undefined || block == null) return;
    const flash = flashes.next();
    const land = () => {
      if (flash.aborted) return;
      const range = rangeBetween(points);
      scrollToRange(range);
      flashRange(range, flash);
      const timer = setTimeout(() => flashes.end(), LANDING_MS);
      onAbort(flash, () => clearTimeout(timer));
    };
    // Carbon draws opened content a frame later; before that there is no position to scroll to.
    if (unfold(block)) requestAnimationFrame(() => requestAnimationFrame(land));
    else land();
  };
}

/**
 * Scrolls a range to just below what covers the top of the window, smoothly when it is near.
 * @param isSteady always at once, because the next call comes with the next frame
 */
export function scrollToRange(range: Range, isSteady = false): void {
  const [rect] = range.getClientRects();
  if (rect === undefined) return;
  const top = rect.top - coveredAbove() - HEADROOM_PX;
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
