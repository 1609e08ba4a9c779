import type { Analysis } from '../analysis/model';
import type { Transcript } from '../transcript/model';

const SENTENCES = {
  'chapters-of-another-episode': 'The chapter list belongs to another episode. Times are off.',
  'chapters-unordered': 'The chapter list is out of order, as printed.',
  'opening-unlabelled': 'The opening words have no name on the page.',
};

/** What the page got wrong, in calm sentences; the most consequential first. */
export function cautionsOf(transcript: Transcript, analysis: Analysis): string[] {
  const kinds = new Set<string>([...analysis.doubts, ...transcript.doubts].map((doubt) => doubt.kind));
  return Object.entries(SENTENCES).flatMap(([kind, sentence]) => (kinds.has(kind) ? [sentence] : []));
}
