import { showAndNumber } from '../../quotes/formats/format';
import { labeledWords, othersIn, voicesOf } from '../../quotes/links/voices';
import { inOneLine } from '../../quotes/model/in-one-line';
import type { Quote, QuoteDraft } from '../../quotes/model/quote';
import { aboutClock } from '../format';
import type { Slot } from '../look/palette';
import type { PictureColors } from '../look/picture-colors';

/** What the picture of a quote shows and in which colors. */
export interface QuotePictureView {
  /** In quotation marks. */
  words: string;
  /** Size and line height of the words in px. */
  type: { size: number; line: number };
  name: string;
  title: string;
  /** Show and number, episode title, ≈time; one line each. */
  source: string[];
  slot: Slot;
  colors: PictureColors;
}

/** [maximum characters, font size in px, line height in px]. Longer quotes get no picture. */
const SIZES: readonly [most: number, size: number, line: number][] = [
  [80, 64, 80],
  [130, 60, 76],
  [220, 48, 62],
  [320, 36, 48],
];

/** Whether a quote is short enough for a picture. */
export function isPictured({ anchor }: Pick<Quote, 'anchor'>): boolean {
  return inOneLine(labeledWords(anchor)).length <= (SIZES.at(-1)?.[0] ?? 0);
}

/** The picture of a quote; null when it is too long for one. */
export function presentQuotePicture(
  { anchor, speaker, episode, seconds }: Pick<Quote | QuoteDraft, 'anchor' | 'speaker' | 'episode' | 'seconds'>,
  { slot, colors }: Pick<QuotePictureView, 'slot' | 'colors'>,
): QuotePictureView | null {
  const words = `“${inOneLine(labeledWords(anchor))}”`;
  const type = SIZES.find(([most]) => words.length - 2 <= most);
  if (type === undefined) return null;
  return {
    words,
    type: { size: type[1], line: type[2] },
    name: voicesOf({ speaker, anchor }),
    // Below the names of several speakers, one person's title would seem to be everyone's.
    title: othersIn({ speaker, anchor }).length > 0 ? '' : (speaker?.title ?? ''),
    source: [showAndNumber(episode), episode.title, seconds === null ? '' : aboutClock(seconds)].filter(Boolean),
    slot,
    colors,
  };
}
