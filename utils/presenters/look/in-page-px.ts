/** The size of text that browsers start with, in px: the one our sizes in rem are designed for. */
const ROOT_PX = 16;

/**
 * A style sheet with its rem in px, for our shadow root in another page. There, the rem is the size that the page gives
 * its root element, which need not be that of its text: 62.5 %, or a share of the width of the window, is common.
 */
export function inPagePx(css: string): string {
  return css.replace(/(?<![\w-])(-?(?:\d*\.)?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * ROOT_PX}px`);
}
