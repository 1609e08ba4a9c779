import type { Span } from '../../transcript/model';

/** Longer runs without white space come from a script without spaces between words, or are addresses. */
const LONGEST_RUN = 30;

/** Created once, when first needed, because that takes longer than the work it does here. */
let segmenter: Intl.Segmenter | undefined;

/** Words and what is between them, segmented as browsers do. */
export function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter.segment(text);
}

/**
 * Words in order, including adjacent punctuation (inside an unspaced run, what follows); isolated punctuation counts.
 */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: run, index }) => {
    const words = run.length > LONGEST_RUN ? [...segmentsOf(run)].filter(({ isWordLike }) => isWordLike) : [];
    const starts = [0, ...words.slice(1).map((word) => word.index)];
    return starts.map((at, nth) => ({ start: index + at, end: index + (starts[nth + 1] ?? run.length) }));
  });
}
