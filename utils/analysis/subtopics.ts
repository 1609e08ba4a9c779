import type { Span, Transcript } from '../transcript/model';
import type { TopicStart } from './find-topics';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';

/** Where a long topic turns to something else, its own start left out; ascending, empty for a topic about one thing. */
export function findSubtopics(
  _transcript: Transcript,
  _sentences: readonly Sentence[],
  _topic: Span,
  _lexicon: Lexicon,
): TopicStart[] {
  return [];
}
