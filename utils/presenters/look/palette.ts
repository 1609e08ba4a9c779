/**
 * The single source of the speaker colors. `components/ui/tokens.css` is generated from here, and
 * `tests/domain/presenters/look/palette.test.ts` proves contrast and color-blind separation on these same values.
 */
import type { SLOT_NUMBERS } from '../../lib/slot-numbers';

/** A speaker's place in the palette: 0 is the neutral slot (hosts, Narrator), 1–8 are for everyone else. */
export type Slot = (typeof SLOT_NUMBERS)[number];

/** A list with one entry for each slot; index = slot. */
export type PerSlot<T> = Each<typeof SLOT_NUMBERS, T>;

/** A tuple as long as another one. */
type Each<Numbers extends readonly number[], T> = { readonly [Index in keyof Numbers]: T };

export type Theme = 'light' | 'dark';

/** The colors of one slot in one theme, as `#rrggbb`. */
export interface SlotColors {
  /** Contrast ≥ 3:1 on the page. For lines and bars only, never for text. */
  edge: string;
  /** Contrast ≥ 4.5:1 on page, layer and the slot's own tint. Also used for the initials on the chip. */
  nameText: string;
  /** Opaque background of the initials chip. */
  chipBack: string;
}

export interface SlotStyle extends Record<Theme, SlotColors> {
  /** For maintainers of the palette; never shown. */
  name: string;
}

/** Where a pattern is drawn: in the 6 px box before a turn, at the start of a chip, in a bar 8 px high. */
export type PatternPlace = 'edge' | 'chip' | 'bar';

/** Opacity of the edge color where it tints the page. */
export const TINT_ALPHA: Record<Theme, number> = { light: 0.07, dark: 0.12 };

function colors(edge: string, nameText: string, chipBack: string): SlotColors {
  return { edge, nameText, chipBack };
}

export const SLOTS: PerSlot<SlotStyle> = [
  { name: 'Slate', light: colors('#4f525b', '#4f525b', '#eaeaeb'), dark: colors('#a1a2ad', '#a9aab5', '#323234') },
  { name: 'Teal', light: colors('#137f85', '#076f75', '#e3f0f0'), dark: colors('#87dbe3', '#87dbe3', '#2d3d3f') },
  { name: 'Magenta', light: colors('#d13886', '#ba1d73', '#f9e7f0'), dark: colors('#d9678b', '#f37ea2', '#3d262d') },
  { name: 'Ochre', light: colors('#775d00', '#775d00', '#efece0'), dark: colors('#be9c53', '#c8a55c', '#383122') },
  { name: 'Violet', light: colors('#5e2588', '#5e2588', '#ece5f1'), dark: colors('#d291fb', '#d493fd', '#3c2f44') },
  { name: 'Brick', light: colors('#812129', '#812129', '#f0e4e5'), dark: colors('#c34928', '#f47654', '#39201a') },
  { name: 'Olive', light: colors('#6e8e4b', '#52702e', '#eef1e9'), dark: colors('#b2d995', '#b2d995', '#353d2f') },
  { name: 'Azure', light: colors('#268dd4', '#076ba8', '#e5f1fa'), dark: colors('#4076a2', '#6da4d2', '#1e2932') },
  { name: 'Taupe', light: colors('#958275', '#766357', '#f2f0ee'), dark: colors('#7f6e60', '#ad9b8c', '#2b2825') },
];

/**
 * `C` is a placeholder for the color. Sizes in px; a `0` after a color stop makes a hard border at the stop before it.
 */
const PATTERNS: PerSlot<Record<PatternPlace, string>> = [
  {
    edge: 'linear-gradient(C,C) 0 0/2px 100% no-repeat',
    chip: 'linear-gradient(C,C) 0 0/2px 100% no-repeat',
    bar: 'linear-gradient(C,C) 0 50%/100% 2px no-repeat',
  },
  {
    edge: 'linear-gradient(C,C) 0 0/4px 100% no-repeat',
    chip: 'linear-gradient(C,C) 0 0/4px 100% no-repeat',
    bar: 'linear-gradient(C,C)',
  },
  {
    edge: 'linear-gradient(C 10px,#0000 0) 0 0/4px 16px repeat-y',
    chip: 'linear-gradient(C 67%,#0000 0) 0 0/4px 7.5px no-repeat round',
    bar: 'linear-gradient(90deg,C 9px,#0000 0) 0 0/11px 100%',
  },
  {
    edge: 'radial-gradient(circle,C 1.8px,#0000 2.2px) 0 0/4px 8px repeat-y',
    chip: 'radial-gradient(circle,C 1.8px,#0000 2.2px) 0 0/4px 5px no-repeat round',
    bar: 'radial-gradient(circle,#0000 1.1px,C 1.5px) 0 0/7px 100%',
  },
  {
    edge: 'linear-gradient(90deg,C 2px,#0000 0 4px,C 0) 0 0/6px 100% no-repeat',
    chip: 'linear-gradient(90deg,C 2px,#0000 0 4px,C 0) 0 0/6px 100% no-repeat',
    bar: 'linear-gradient(C 3px,#0000 0 5px,C 0) 0 0/100% 8px repeat-x',
  },
  {
    edge: 'linear-gradient(C 28px,#0000 0) 0 0/4px 34px repeat-y',
    chip: 'linear-gradient(C calc(50% - 1.5px),#0000 0 calc(50% + 1.5px),C 0) 0 0/4px 100% no-repeat',
    bar: 'linear-gradient(90deg,C 22px,#0000 0) 0 0/24px 100%',
  },
  {
    edge: 'linear-gradient(C 14px,#0000 0 19px,C 0 23px,#0000 0) 0 0/4px 28px repeat-y',
    chip: 'linear-gradient(C 50%,#0000 0 66%,C 0 84%,#0000 0) 0 0/4px 14px no-repeat round',
    bar: 'linear-gradient(90deg,C 12px,#0000 0 14px,C 0 17px,#0000 0) 0 0/19px 100%',
  },
  {
    edge: 'linear-gradient(C,C) 0 0/1px 100% no-repeat,linear-gradient(C 2px,#0000 0) 0 0/5px 7px repeat-y',
    chip: 'linear-gradient(C,C) 0 0/1px 100% no-repeat,linear-gradient(C 2px,#0000 0) 0 0/5px 6.5px no-repeat round',
    bar: 'linear-gradient(C,C) 0 100%/100% 2px no-repeat,linear-gradient(90deg,C 3px,#0000 0) 0 0/5px 100%',
  },
  {
    edge: 'repeating-linear-gradient(-45deg,C 0 2.2px,#0000 0 4.4px) 0 0/5px 100% no-repeat',
    chip: 'repeating-linear-gradient(-45deg,C 0 2.2px,#0000 0 4.4px) 0 0/5px 100% no-repeat',
    bar: 'repeating-linear-gradient(-45deg,C 0 4px,#0000 0 6px)',
  },
];

/**
 * A slot's pattern as a value for the CSS `background` shorthand, drawn from the left. `color` is any CSS color
 * (`var(--edge)`, `#137f85`, `CanvasText`). The gradient survives forced colors when `forced-color-adjust: none` is
 * also set. On a right-to-left page, mirror the box (`scale: -1 1`).
 */
export function patternBackground(slot: Slot, place: PatternPlace, color: string): string {
  return PATTERNS[slot][place].replaceAll('C', () => color);
}
