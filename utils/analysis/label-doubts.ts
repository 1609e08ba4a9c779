import type { Transcript } from '../transcript/model';
import type { AnalysisDoubt, Sentence } from './model';

/** Turns whose words contradict the name printed over them; in text order. Flagged, never corrected. */
export function findLabelDoubts(_transcript: Transcript, _sentences: readonly Sentence[]): AnalysisDoubt[] {
  return [];
}
