import { QUOTE_COLORS } from '../../quotes/model/quote';
import { NEUTRALS } from './neutrals';
import type { PageNames } from './page-names';
import type { Theme } from './palette';
import { QUOTE_LOOKS } from './quote-colors';
import { LANES } from './quote-lanes';

export interface QuoteStyleRequest {
  theme: Theme;
  /** Prefix of all highlight names of this page load: random, so that the page cannot guess them. */
  prefix: string;
  /** See `PageStyleRequest`. */
  highlightsInherit: boolean;
  names: PageNames;
}

/** Distance between the underlines of overlapping quotes, which are in different lanes. */
const LANE_PX = 3;
const FIRST_UNDERLINE_PX = 4;

/**
 * The part of the page's one style sheet that is about quotes: a wash and an underline for each color, lane and
 * standing; the keyboard's current turn and sentence; and marks on paragraphs for forced colors, print and browsers
 * without highlights.
 */
export function quoteStyles({ theme, prefix, highlightsInherit, names }: QuoteStyleRequest): string {
  const { accent, wash } = NEUTRALS[theme] as { accent: string; wash: string };
  const css = [
    base(names, accent),
    `@media screen{::highlight(${names.highlight.here(prefix)}){background-color:${wash};text-decoration:underline 1px ${accent};text-underline-offset:2px}}`,
    ...QUOTE_COLORS.flatMap((color) =>
      Array.from({ length: LANES }, (_, lane) => {
        const { [theme]: look, underline } = QUOTE_LOOKS[color];
        const offset = `text-underline-offset:${FIRST_UNDERLINE_PX + lane * LANE_PX}px`;
        const line = (style: string) => `text-decoration:underline 1.5px ${style} ${look.ink};${offset}`;
        const name = (standing: string) => `::highlight(${names.highlight.quote(prefix, color, lane, standing)})`;
        return [
          `${name('kept')}{background-color:${look.wash};${line(underline)}}`,
          `${name('pending')}{${line(underline)}}`,
          `${name('failed')}{${line('dashed')}}`,
          `@media print{${name('kept')}{background-color:transparent;text-decoration-color:${QUOTE_LOOKS[color].light.ink}}}`,
          `@media (forced-colors:active){${name('kept')},${name('pending')},${name('failed')}{background-color:Canvas;color:CanvasText;text-decoration-color:CanvasText}}`,
        ].join('\n');
      }),
    ),
  ].join('\n');
  return highlightsInherit ? css.replaceAll('::highlight(', ':root::highlight(') : css;
}

function base({ attribute: { quoted, current, over } }: PageNames, accent: string): string {
  return `
[${over}]{cursor:pointer}
[${current}]{background-color:var(--roundtable-tint,#8d8d8d1f);box-shadow:-14px 0 var(--roundtable-tint,#8d8d8d1f),14px 0 var(--roundtable-tint,#8d8d8d1f)}
@supports not selector(::highlight(a)){[${quoted}]{border-inline-end:2px solid ${accent}}}
@media (forced-colors:active){
[${quoted}],[${current}]{forced-color-adjust:none;color:CanvasText}
:is([${quoted}],[${current}]) a{color:LinkText}
[${current}]{outline:1px solid CanvasText;outline-offset:4px}
}
@media print{[${current}]{background:none;box-shadow:none}}`;
}
