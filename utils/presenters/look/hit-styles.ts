import { NEUTRALS } from './neutrals';
import type { QuoteStyleRequest } from './quote-styles';

/**
 * The part of the page's one style sheet that is about search hits: a wash with a line below, and the current hit
 * filled. Their text has its own color, so that they stay readable in turns that solo dims. A highlight has no outline,
 * so in forced colors two lines stand for it; those colors hold only in text that is exempt from
 * the browser's own.
 */
export function hitStyles({
  theme,
  prefix,
  highlightsInherit,
  names: {
    attribute: { found },
    highlight,
  },
}: QuoteStyleRequest): string {
  const { hit, text, accent, 'on-accent': onAccent } = NEUTRALS[theme] as Record<string, string>;
  const [all, current] = [`::highlight(${highlight.hit(prefix)})`, `::highlight(${highlight.currentHit(prefix)})`];
  const css = `@media screen{
${all}{background-color:${hit};color:${text};text-decoration:underline 2px ${accent};text-underline-offset:2px}
${current}{background-color:${accent};color:${onAccent}}
@media (forced-colors:active){
[${found}]{forced-color-adjust:none;color:CanvasText}
[${found}] a{color:LinkText}
${all}{background-color:Canvas;color:CanvasText;text-decoration:underline overline 1px CanvasText}
${current}{background-color:Highlight;color:HighlightText}
}
}`;
  return highlightsInherit ? css.replaceAll('::highlight(', ':root::highlight(') : css;
}
