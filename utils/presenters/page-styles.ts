import { NEUTRALS } from './neutrals';
import type { PageNames } from './page-names';
import { patternBackground, SLOTS, type Slot, type Theme, TINT_ALPHA } from './palette';

export interface PageStyleRequest {
  theme: Theme;
  /**
   * The browser lets `::highlight()` styles of the root reach everything (Chromium since 131, not Firefox). Then the
   * rules stand there alone; on every element they cost a style for each, which a long page feels.
   */
  highlightsInherit: boolean;
  names: PageNames;
}

/**
 * What the one stylesheet on the page says of people: edges, initials, names, solo, landing. Pseudo-elements out of flow
 * and paint-only properties: nothing on the page moves. Where the edge stands in the window is `roomStyles`' to say; on
 * paper, whose width no script learns, the text makes room.
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
    // Where a link leads. The browser's own wash covers a quote's, and in Chromium looks like that of a Line.
    `@media (forced-colors:none){[${attribute.slot}]::target-text,[${attribute.slot}] ::target-text{background:#0000;color:currentColor;text-decoration:underline 2px ${accent};text-underline-offset:4px}}`,
  ].join('\n');
  return highlightsInherit ? css.replaceAll('::highlight(', ':root::highlight(') : css;
}

/**
 * In forced colors who steps back is mixed from the reader's own two: their GrayText may be the most vivid color of all.
 * By element, for a highlight takes no mixed color there.
 */
function base({ attribute }: PageNames): string {
  const { slot, initials, near, dimmed, landing } = attribute;
  return `
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
  const { edge, nameText } = (SLOTS[slot] as (typeof SLOTS)[number])[theme];
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

/** 0.07 → "12", the last two digits of `#rrggbbaa`. */
function hexAlpha(alpha: number): string {
  return Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');
}
