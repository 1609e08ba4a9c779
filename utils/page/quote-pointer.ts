import { onAbort } from '../lib/on-abort';
import type { PageText } from '../sites';
import type { Span } from '../transcript/model';
import { ATTRIBUTE } from './attributes';
import { isHost } from './host';
import { oncePerFrame } from './once-per-frame';
import { spanAt } from './words-at';

/**
 * Follows the pointer over painted spans: shows a hand over them, and reports a click on one that neither selects text
 * nor has another meaning.
 *
 * @param spans topmost first
 */
export function watchQuotePointer<S extends Span>(
  { pageText, spans }: { pageText: PageText; spans(): readonly S[] },
  onClick: (span: S) => void,
  signal: AbortSignal,
): void {
  let over: Element | null = null;
  let latest: PointerEvent;
  const show = (element: Element | null) => {
    if (element === over) return;
    over?.removeAttribute(ATTRIBUTE.over);
    over = element;
    over?.setAttribute(ATTRIBUTE.over, '');
  };
  const hit = ({ clientX, clientY, target }: MouseEvent) => {
    const all = spans();
    if (all.length === 0 || !(target instanceof Element) || isHost(target)) return null;
    return spanAt(pageText, all, { x: clientX, y: clientY });
  };
  const look = oncePerFrame(() => {
    const { target } = latest;
    show(hit(latest) === null || !(target instanceof Element) ? null : target);
  }, signal);
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || (over === null && spans().length === 0)) return;
      latest = event;
      look();
    },
    { passive: true, signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || !meansNothingElse(event)) return;
      const span = hit(event);
      if (span !== null) onClick(span);
    },
    { signal },
  );
  onAbort(signal, () => show(null));
}

function meansNothingElse({ altKey, ctrlKey, metaKey, shiftKey, target }: MouseEvent): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey || document.getSelection()?.isCollapsed === false) return false;
  return target instanceof Element && target.closest('a, button, input, select, textarea, summary, label') === null;
}
