import type { Span } from '../transcript/model';

/** Longer runs without white space are of a script that has none between its words, or an address. */
const LONGEST_RUN = 30;

/** Made once, when first needed: making one takes longer than what it does here. */
let segmenter: Intl.Segmenter | undefined;

/** Words and what stands between them, as browsers part them. */
export function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return segmenter.segment(text);
}

/** Words in order, each with the marks around it, in a run with those after it; marks that stand alone are one, too. */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: run, index }) => {
    const words = run.length > LONGEST_RUN ? [...segmentsOf(run)].filter(({ isWordLike }) => isWordLike) : [];
    const starts = [0, ...words.slice(1).map((word) => word.index)];
    return starts.map((at, nth) => ({ start: index + at, end: index + (starts[nth + 1] ?? run.length) }));
  });
}
