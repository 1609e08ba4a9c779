import type { PageNames } from './page-names';

export interface RoomStyleRequest {
  /** Pixels free before the text, on the inline-start side. */
  gutter: number;
  /** Pixels the bottom bar covers: room is added below, so that the last line can be read. */
  barHeight: number;
  names: PageNames;
}

/** Under this there is no room for initials; the name is printed anyway. */
const INITIALS_GUTTER_PX = 40;
/** Under this the edge no longer fits 20 px before the text and keeps 4 px from the screen instead. */
const EDGE_GUTTER_PX = 20;

/** The part of the page's one stylesheet that follows the room around the text in the window; the rest is `pageStyles`. */
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
