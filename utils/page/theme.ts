import { onAbort } from '../lib/on-abort';
import type { Theme } from '../presenters/look/palette';

/** Backgrounds with a lower relative luminance count as dark: the midpoint, by contrast, between black and white. */
const DARK_BELOW = 0.18;

/** The theme of the background behind an element: the page's actual background, not the system setting. */
export function measureTheme(element: Element): Theme {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const background = parseColor(getComputedStyle(at).backgroundColor);
    if (background !== null && background.alpha > 0.5) return background.luminance < DARK_BELOW ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (prefersDark || !scheme.includes('light')) ? 'dark' : 'light';
}

/** Calls back when anything changed that may change the background; the caller measures again. */
export function watchTheme(element: Element, onChange: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  // A background that fades in has its color only at the end of the transition.
  const faded = ({ propertyName, target }: TransitionEvent) => {
    if (propertyName === 'background-color' && target instanceof Node && target.contains(element)) onChange();
  };
  document.addEventListener('transitionend', faded, { signal });
  const observer = new MutationObserver(onChange);
  const { documentElement } = document;
  // Any attribute may stand for a theme, and a tool that darkens pages adds a style sheet to the head.
  for (const root of [documentElement, ...documentElement.children])
    observer.observe(root, { attributes: true, childList: root.localName === 'head' });
  onAbort(signal, () => observer.disconnect());
}

/** Computed colors are `rgb(r, g, b)` or `rgba(r, g, b, a)`. For newer formats, the ancestor decides. */
function parseColor(color: string): { luminance: number; alpha: number } | null {
  if (!color.startsWith('rgb')) return null;
  const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value: number) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return { luminance: 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b), alpha };
}
