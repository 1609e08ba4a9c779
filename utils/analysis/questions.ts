import type { Transcript } from '../transcript/model';
import type { Question, Role, Sentence, Topic } from './model';

export interface QuestionContext {
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
  topics: readonly Topic[];
  /** Index of the first sentence after the cold open (`showStart`). */
  from: number;
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/** Every question that is really asked, with who answers it; in text order. */
export function findQuestions(
  _transcript: Transcript,
  _sentences: readonly Sentence[],
  _context: QuestionContext,
): Question[] {
  return [];
}
