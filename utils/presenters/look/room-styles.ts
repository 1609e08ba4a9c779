import type { PageNames } from './page-names';

export interface RoomStyleRequest {
  /** Free pixels before the text, on its inline-start side. */
  gutter: number;
  /** Pixels covered by the bottom bar. As much room is added below the page, so that the last line stays readable. */
  barHeight: number;
  names: PageNames;
}

/** Below this there is no room for initials; the printed name is there anyway. */
const INITIALS_GUTTER_PX = 40;
/** Below this the edge does not fit 20 px before the text and stays 4 px from the side of the screen instead. */
const EDGE_GUTTER_PX = 20;

/** The part of the page's one style sheet that depends on the room around the text; the rest is in `pageStyles`. */
export function roomStyles({ gutter, barHeight, names }: RoomStyleRequest): string {
  const { near, initials } = names.attribute;
  const edgeAt = gutter >= EDGE_GUTTER_PX ? -20 : Math.min(-6, 4 - Math.floor(gutter));
  const css = [
    `[${near}]::before{inset-inline-start:${edgeAt}px}`,
    gutter < INITIALS_GUTTER_PX ? `[${initials}]::after{display:none}` : '',
    barHeight > 0 ? `:root{padding-block-end:${barHeight}px!important}` : '',
  ].join('\n');
  return `@media screen{${css}}`;
}
