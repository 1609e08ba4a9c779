import type { QuoteColor } from '../../utils/quotes/model/quote';

/** 14 × 14 px: circle, square, drop, diamond. */
const PATHS: Record<QuoteColor, string> = {
  idea: 'M7 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 1 1 0-11z',
  fact: 'M2 2h10v10H2z',
  doubt: 'M7 1.5A5.5 5.5 0 0 0 1.5 7v5.5H7a5.5 5.5 0 1 0 0-11z',
  line: 'M7 .75 13.25 7 7 13.25.75 7z',
};

/** The shape of a quote color. Hidden from screen readers, because the name is next to it or on its control. */
export function Shape({ color }: { color: QuoteColor }) {
  return (
    <svg class={`shape quote-${color}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={PATHS[color]} />
    </svg>
  );
}
