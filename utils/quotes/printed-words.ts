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

/** Words in order, each with the marks around it; marks that stand alone are one, too. */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: run, index }) => {
    const starts = run.length > LONGEST_RUN ? startsIn(run) : [0];
    return starts.map((at, nth) => ({ start: index + at, end: index + (starts[nth + 1] ?? run.length) }));
  });
}

/** Where words start in a run; marks go with the word before them, the first ones with the first word. */
function startsIn(run: string): number[] {
  const starts = [...segmentsOf(run)].flatMap(({ index, isWordLike }) => (isWordLike ? index : []));
  return [0, ...starts.slice(1)];
}
