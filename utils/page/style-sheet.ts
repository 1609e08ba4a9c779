/** A stylesheet of ours on the page: adopted, so that the page's own markup stays as it was. Gone when the signal aborts. */
export function adoptSheet(css: string, signal: AbortSignal): { replace(css: string): void } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener(
    'abort',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
    { once: true },
  );
  let now = css;
  return {
    replace(next) {
      // Writing the same again would make every style of the page stale.
      if (next !== now) sheet.replaceSync(next);
      now = next;
    },
  };
}
