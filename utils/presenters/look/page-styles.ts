import { NEUTRALS } from './neutrals';
import type { PageNames } from './page-names';
import { patternBackground, SLOTS, type Slot, type Theme, TINT_ALPHA } from './palette';

export interface PageStyleRequest {
  theme: Theme;
  /**
   * Whether `::highlight()` styles on the root apply to all its descendants (Chromium since 131, not Firefox). If so,
   * the rules are set on the root only; set on every element, they cost one style per element, which slows down long
   * pages.
   */
  highlightsInherit: boolean;
  names: PageNames;
}

/**
 * The part of the page's one style sheet that is about people: edges, initials, names, solo, landing. It uses only
 * out-of-flow pseudo-elements and paint-only properties, so nothing on the page moves. `roomStyles` decides where the
 * edge is in the window; in print, where a script cannot know the page width, the text makes room instead.
 */
export function pageStyles({ theme, highlightsInherit, names }: PageStyleRequest): string {
  const { attribute, highlight } = names;
  const { helper, accent } = NEUTRALS[theme] as { helper: string; accent: string };
  const css = [
    base(names),
    ...SLOTS.map((_, slot) => slotRules(slot as Slot, theme, names)),
    `@media (forced-colors:none){::highlight(${highlight.dim}){color:${helper}}}`,
    `::highlight(${highlight.landing}){text-decoration:underline 2px ${accent};text-underline-offset:4px}`,
    `[${attribute.landing}]{--roundtable-accent:${accent}}`,
    // The target of a text-fragment link. The browser's own wash would cover a quote's, and in Chromium it looks like
    // that of a Line.
    `@media (forced-colors:none){[${attribute.slot}]::target-text,[${attribute.slot}] ::target-text{background:#0000;color:currentColor;text-decoration:underline 2px ${accent};text-underline-offset:4px}}`,
  ].join('\n');
  return highlightsInherit ? css.replaceAll('::highlight(', ':root::highlight(') : css;
}

/**
 * In forced colors, dimmed text is a mix of the reader's own two colors, because their GrayText may be the most vivid
 * color of all. It is set per element, because a highlight does not accept a mixed color there.
 */
function base({ attribute }: PageNames): string {
  const { slot, initials, near, dimmed, landing } = attribute;
  return `
@property --roundtable-top{syntax:"*";inherits:false}
[${near}]{position:relative}
[${near}]::before{content:"";position:absolute;inset-block:0;inline-size:6px;pointer-events:none}
[${near}]:dir(rtl)::before{scale:-1 1}
[${near}][${initials}]::after{content:attr(${initials});content:attr(${initials})/"";position:absolute;inset-block-start:0;inset-inline-end:calc(100% + 26px);font-size:11px;font-weight:600;line-height:1lh;letter-spacing:.02em;font-style:normal;text-transform:none;text-indent:0;white-space:nowrap;pointer-events:none;user-select:none}
[${dimmed}]::before{inline-size:1px}
[${landing}]{animation:roundtable-landing 1650ms}
@keyframes roundtable-landing{from,91%{background-color:var(--roundtable-tint);box-shadow:-14px 0 var(--roundtable-tint),14px 0 var(--roundtable-tint)}}
@media (prefers-reduced-motion:reduce){[${landing}]{animation:none;outline:2px solid var(--roundtable-accent);outline-offset:4px}}
@media (forced-colors:active){
[${slot}]{forced-color-adjust:none;color:CanvasText}
[${slot}] a{color:LinkText}
[${slot}]::after{color:CanvasText!important}
[${dimmed}]{forced-color-adjust:none;color:color-mix(in srgb,CanvasText 65%,Canvas)!important}
}
@media print{
[${slot}]{margin-inline-start:56px!important}
[${near}]::before{inset-inline-start:-20px;print-color-adjust:exact}
}`;
}

function slotRules(slot: Slot, theme: Theme, { attribute, highlight }: PageNames): string {
  const { edge, nameText } = SLOTS[slot][theme];
  const at = `[${attribute.slot}="${slot}"]`;
  const forced = patternBackground(slot, 'edge', 'CanvasText');
  return [
    `${at}{--roundtable-tint:${edge}${hexAlpha(TINT_ALPHA[theme])}}`,
    `${at}::before{background:${patternBackground(slot, 'edge', edge)}}`,
    `${at}::after{color:${nameText}}`,
    `::highlight(${highlight.name(slot)}){color:${nameText}}`,
    `@media (forced-colors:active){${at}::before{background:${forced}}::highlight(${highlight.name(slot)}){color:CanvasText}}`,
  ].join('\n');
}

/** Alpha of 0–1 as the last two digits of `#rrggbbaa`: 0.07 → "12". */
function hexAlpha(alpha: number): string {
  return Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');
}
