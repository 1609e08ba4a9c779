import type { Quote, QuoteDraft } from '../quotes/quote';
import { aboutClock } from './format';
import { NEUTRALS } from './neutrals';
import { SLOTS, type Slot, type Theme } from './palette';

/** What the picture of a quote shows, and in which colors. */
export interface QuotePictureView {
  /** In quotation marks. */
  words: string;
  /** Size and line height of the words in px. */
  type: { size: number; line: number };
  name: string;
  title: string;
  /** Show and number, episode, ≈time; one line each. */
  source: string[];
  slot: Slot;
  colors: { page: string; text: string; secondary: string; helper: string; edge: string; name: string };
}

/** [up to this many characters, size, line height], px. Longer quotes make no picture. */
const SIZES: readonly [most: number, size: number, line: number][] = [
  [80, 64, 80],
  [130, 60, 76],
  [220, 48, 62],
  [320, 36, 48],
];

/** Whether a quote is short enough for a picture. */
export function isPictured({ anchor }: Pick<Quote, 'anchor'>): boolean {
  return anchor.exact.replace(/\s+/g, ' ').length <= (SIZES.at(-1)?.[0] ?? 0);
}

/** The picture of a quote; null when it is too long for one. */
export function presentQuotePicture(
  { anchor, speaker, episode, seconds }: Pick<Quote | QuoteDraft, 'anchor' | 'speaker' | 'episode' | 'seconds'>,
  { slot, theme }: { slot: Slot; theme: Theme },
): QuotePictureView | null {
  const words = `“${anchor.exact.replace(/\s+/g, ' ')}”`;
  const type = SIZES.find(([most]) => words.length - 2 <= most);
  if (type === undefined) return null;
  const { page, text, secondary, helper } = NEUTRALS[theme] as Record<'page' | 'text' | 'secondary' | 'helper', string>;
  const { edge, nameText } = (SLOTS[slot] as (typeof SLOTS)[number])[theme];
  const show = episode.number === null ? episode.show : `${episode.show}, episode ${episode.number}`;
  return {
    words,
    type: { size: type[1], line: type[2] },
    name: speaker?.name ?? '',
    title: speaker?.title ?? '',
    source: [show, episode.title, seconds === null ? '' : aboutClock(seconds)].filter(Boolean),
    slot,
    colors: { page, text, secondary, helper, edge, name: nameText },
  };
}
