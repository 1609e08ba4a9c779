import { onAbort } from '../lib/on-abort';
import { oncePerFrame } from './once-per-frame';
import { stripHeight } from './room';

/** Maximum height of a site's bar; a higher header is a hero section, which may be covered. */
const BAR_MAX_PX = 160;

/** For how many strips a place is kept free wherever the reader is taken: a next one may begin before one ends. */
let strips = 0;

/**
 * Keeps the place of our strip free until the signal aborts, also where the browser itself takes the reader, such as to
 * the target of a link or the focus. What the page keeps free above that may change with its window and its state.
 */
export function keepStripFree(signal: AbortSignal): void {
  if (signal.aborted) return;
  const root = document.documentElement;
  strips++;
  let padding: Animation | undefined;
  const look = () => {
    padding?.cancel();
    const own = getComputedStyle(root).scrollPaddingTop;
    const whole = `calc(${own === 'auto' ? '0px' : own} + ${heightOfStrip()}px)`;
    // An animation, because a style sheet would restyle the whole page whenever the page's own value has to be read.
    padding = root.animate({ scrollPaddingTop: whole }, { duration: 1, fill: 'forwards' });
    padding.finish();
  };
  look();
  const schedule = oncePerFrame(look, signal);
  addEventListener('resize', schedule, { passive: true, signal });
  const observer = new MutationObserver(schedule);
  observer.observe(root, { attributes: true });
  onAbort(signal, () => {
    strips--;
    observer.disconnect();
    padding?.cancel();
  });
}

/** Height in pixels that our strip takes below the site's own bar; 0 when there is none. */
export function heightOfStrip(): number {
  return strips > 0 ? stripHeight() : 0;
}

/**
 * Pixels covered at the top of the window wherever there are words: what is sticky there, and the place of our strip.
 */
export function coveredAbove(): number {
  return stickyTop() + heightOfStrip();
}

/** Height in pixels of whatever is sticky at the top of the window. */
function stickyTop(): number {
  const [at] = document.elementsFromPoint(innerWidth / 2, 1).filter((element) => {
    const { position } = getComputedStyle(element);
    return position === 'fixed' || position === 'sticky';
  });
  const bottom = at?.getBoundingClientRect().bottom ?? 0;
  return bottom > innerHeight / 2 ? 0 : Math.max(0, bottom);
}

/** The top of our space: below what is sticky at the top, and below the site's own bar while that is in view. */
export function topEdge(): number {
  const bar = document.querySelector('header, [role="banner"], c4d-masthead-container')?.getBoundingClientRect();
  const isBar = bar !== undefined && bar.top + scrollY < 1 && bar.height <= BAR_MAX_PX && bar.width > innerWidth * 0.9;
  return Math.max(stickyTop(), isBar ? bar.bottom : 0);
}
