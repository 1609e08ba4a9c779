import type { QuoteColor } from '../quotes/quote';
import type { Theme } from './palette';

export { QUOTE_COLORS } from '../quotes/quote';

/** As shown, and what readers use it for. */
export const QUOTE_WORDS: Readonly<Record<QuoteColor, { name: string; use: string }>> = {
  idea: { name: 'Idea', use: 'worth thinking about' },
  fact: { name: 'Fact', use: 'a number or claim to reuse' },
  doubt: { name: 'Doubt', use: 'to check, or to disagree with' },
  line: { name: 'Line', use: 'well said, worth quoting' },
};

/** A quote color is a name, an underline and a shape as well: color never stands alone. */
export interface QuoteLook extends Record<Theme, { wash: string; ink: string }> {
  /** Value for CSS `text-decoration-style`. */
  underline: 'solid' | 'double' | 'wavy' | 'dotted';
}

/** Values and their proof: `tests/domain/palette.test.ts`. Wash behind the words, ink for underline, shape and name. */
export const QUOTE_LOOKS: Readonly<Record<QuoteColor, QuoteLook>> = {
  idea: {
    underline: 'solid',
    light: { wash: '#fff29d', ink: '#7d6608' },
    dark: { wash: '#715f11', ink: '#f1dc6b' },
  },
  fact: {
    underline: 'double',
    light: { wash: '#b8ecde', ink: '#00695c' },
    dark: { wash: '#0c574e', ink: '#6fe0cd' },
  },
  doubt: {
    underline: 'wavy',
    light: { wash: '#f6b491', ink: '#a8430f' },
    dark: { wash: '#6f301a', ink: '#ffab84' },
  },
  line: {
    underline: 'dotted',
    light: { wash: '#d9cbf2', ink: '#6a3fb0' },
    dark: { wash: '#58418a', ink: '#cdb3ff' },
  },
};
