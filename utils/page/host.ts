import { onAbort } from '../lib/on-abort';

/** Marks the one element we add to the page. */
const HOST_ATTRIBUTE = 'data-roundtable';
/** Events that reveal what the reader types, copies, pastes or drags. */
const KEPT_IN =
  'keydown keyup keypress beforeinput textInput input compositionstart compositionupdate compositionend copy cut paste dragstart drop';
/** If the page removes our element more often than this, it stays removed. */
const MAX_REMOUNTS = 3;

/** Whether a node is our element, of this copy of the script or another. */
export function isHost(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(HOST_ATTRIBUTE);
}

export interface Host {
  root: ShadowRoot;
  element: HTMLElement;
}

/**
 * Adds our one element after the article in reading order, with a closed shadow root that the page cannot access. It is
 * put back when the page removes it, and removed when the signal aborts. Events that reveal what the reader types do
 * not bubble out of it, although a page that listens in the capture phase still gets them.
 *
 * @param mode 'open' only in the build for tests
 * @param onRemount called after it was put back, because an open dialog inside is then no longer modal
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
  onAbort(signal, () => element.remove());
  return { root, element };
}

function keepMounted(element: HTMLElement, signal: AbortSignal, onRemount: () => void): void {
  let remounts = 0;
  const observer = new MutationObserver(() => {
    observe();
    if (signal.aborted || !document.body || element.isConnected || remounts >= MAX_REMOUNTS) return;
    // Another copy of the extension has taken over, and one rail is enough.
    if (document.querySelector(`[${HOST_ATTRIBUTE}]`) !== null) return;
    remounts++;
    document.body.append(element);
    onRemount();
  });
  // Observing a node twice has no effect; the page may replace its body, and with it our element.
  const observe = () => {
    for (const node of [document.documentElement, document.body]) if (node) observer.observe(node, { childList: true });
  };
  observe();
  onAbort(signal, () => observer.disconnect());
}
