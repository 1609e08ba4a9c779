import { Window } from 'happy-dom';

/** What the reader uses from the page's global scope. */
const GLOBALS = [
  'Node',
  'NodeFilter',
  'Text',
  'Element',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLAnchorElement',
  'HTMLVideoElement',
  'HTMLIFrameElement',
  'CSS',
];

/**
 * Parses `html` as the page at `url` (default: its canonical address, or else an invented one) and calls `use` with it.
 */
export function withDocument(html, url, id, use) {
  const address = url ?? canonical(html) ?? `https://www.ibm.com/think/podcasts/inspect/${encodeURIComponent(id)}`;
  const settings = {
    disableJavaScriptFileLoading: true,
    disableJavaScriptEvaluation: true,
    disableCSSFileLoading: true,
    disableIframePageLoading: true,
  };
  const window = new Window({ url: address, settings });
  try {
    for (const name of GLOBALS) globalThis[name] = window[name];
    const document = new window.DOMParser().parseFromString(html, 'text/html');
    return use(document, address);
  } finally {
    window.happyDOM.abort();
    window.close();
  }
}

function canonical(html) {
  const found = /<link\b[^>]*\brel=["']?canonical["']?[^>]*>/i.exec(html);
  return found === null ? null : (/\bhref=["']([^"']+)["']/i.exec(found[0])?.[1] ?? null);
}
