import { NEUTRALS } from './neutrals';
import { SLOTS, type Slot, type Theme } from './palette';

/** What the picture of a quote is drawn in, `#rrggbb`; `edge` and `name` are those of who says it. */
export interface PictureColors {
  page: string;
  text: string;
  secondary: string;
  helper: string;
  edge: string;
  name: string;
}

export function pictureColors(slot: Slot, theme: Theme): PictureColors {
  const { page, text, secondary, helper } = NEUTRALS[theme] as Record<'page' | 'text' | 'secondary' | 'helper', string>;
  const { edge, nameText } = (SLOTS[slot] as (typeof SLOTS)[number])[theme];
  return { page, text, secondary, helper, edge, name: nameText };
}

/** Of every slot. */
export function allPictureColors(theme: Theme): PictureColors[] {
  return SLOTS.map((_, slot) => pictureColors(slot as Slot, theme));
}
