/** Marks our one element in the page. */
const HOST_ATTRIBUTE = 'data-roundtable';
/** Events that tell what the reader presses, writes, takes and drags. */
const KEPT_IN =
  'keydown keyup keypress beforeinput textInput input compositionstart compositionupdate compositionend copy cut paste dragstart drop';
/** A page that removes our element more often than this does not want it. */
const MAX_REMOUNTS = 3;

/** Whether a node is our own element, of this copy or another. */
export function isHost(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(HOST_ATTRIBUTE);
}

export interface Host {
  root: ShadowRoot;
  element: HTMLElement;
}

/**
 * Our one element: after the article in reading order, with a closed root that the page cannot look into. The element is
 * put back when the page drops it, and gone when the signal aborts. Out of it bubbles no event that tells what the reader
 * types; a page that listens while the event goes down still hears it.
 *
 * @param mode 'open' only in the build that tests drive
 * @param onRemount after it was put back: an open dialog inside is modal no more
 */
export function mountHost(css: string, mode: ShadowRootMode, signal: AbortSignal, onRemount: () => void): Host {
  for (const old of document.querySelectorAll(`[${HOST_ATTRIBUTE}]`)) old.remove();
  const element = document.createElement('div');
  element.setAttribute(HOST_ATTRIBUTE, '');
  element.setAttribute('translate', 'no');
  const root = element.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  for (const type of KEPT_IN.split(' ')) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  document.body.append(element);
  keepMounted(element, signal, onRemount);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { root, element };
}

function keepMounted(element: HTMLElement, signal: AbortSignal, onRemount: () => void): void {
  let remounts = 0;
  const observer = new MutationObserver(() => {
    if (signal.aborted || element.isConnected || remounts >= MAX_REMOUNTS) return;
    // A second copy of the extension has taken over: one rail is enough.
    if (document.querySelector(`[${HOST_ATTRIBUTE}]`) !== null) return;
    remounts++;
    document.body.append(element);
    onRemount();
  });
  observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
