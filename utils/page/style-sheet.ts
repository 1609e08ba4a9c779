import { onAbort } from '../lib/on-abort';

/**
 * Adds a style sheet to the page, adopted so that the page's markup stays unchanged. Removed when the signal aborts.
 */
export function adoptSheet(css: string, signal: AbortSignal): { replace(css: string): void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
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
