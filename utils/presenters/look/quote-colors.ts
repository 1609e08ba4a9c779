import type { QuoteColor } from '../../quotes/model/quote';
import type { Theme } from './palette';

export { QUOTE_COLORS } from '../../quotes/model/quote';

/** The name shown for each color, and what readers use it for. */
export const QUOTE_WORDS: Readonly<Record<QuoteColor, { name: string; use: string }>> = {
  idea: { name: 'Idea', use: 'worth thinking about' },
  fact: { name: 'Fact', use: 'a number or claim to reuse' },
  doubt: { name: 'Doubt', use: 'to check or disagree with' },
  line: { name: 'Line', use: 'well said, worth quoting' },
};

/** How a quote color looks. Each color also has a name, an underline style and a shape, so color never stands alone. */
export interface QuoteLook extends Record<Theme, { wash: string; ink: string }> {
  /** Value for CSS `text-decoration-style`. */
  underline: 'solid' | 'double' | 'wavy' | 'dotted';
}

/**
 * Wash goes behind the words; ink is for underline, shape and name. Contrast is proven in
 * `tests/domain/presenters/look/palette.test.ts`.
 */
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
