import { NEUTRALS } from './neutrals';
import { SLOTS, type Slot, type Theme } from './palette';

/** The colors of a quote picture, as `#rrggbb`; `edge` and `name` are the speaker's. */
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
  const { edge, nameText } = SLOTS[slot][theme];
  return { page, text, secondary, helper, edge, name: nameText };
}

/** Picture colors of every slot, indexed by slot. */
export function allPictureColors(theme: Theme): PictureColors[] {
  return SLOTS.map((_, slot) => pictureColors(slot as Slot, theme));
}
