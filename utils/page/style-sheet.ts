import { onAbort } from '../lib/on-abort';
import { onHeartbeat } from './heartbeat';

/** If the page drops our sheet more often than this, it stays dropped. */
const MAX_RETURNS = 3;

/**
 * Adds a style sheet to the page, adopted so that the page's markup stays unchanged. It is put back when the page sets
 * other sheets in place of all, and removed when the signal aborts.
 */
export function adoptSheet(css: string, signal: AbortSignal): { replace(css: string): void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  let returns = -1;
  const adopt = () => {
    if (returns >= MAX_RETURNS || document.adoptedStyleSheets.includes(sheet)) return;
    returns++;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  adopt();
  onHeartbeat(adopt, signal);
  onAbort(signal, () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  let now = css;
  return {
    replace(next) {
      // Writing the same text again would invalidate all styles of the page.
      if (next !== now) sheet.replaceSync(next);
      now = next;
    },
  };
}
