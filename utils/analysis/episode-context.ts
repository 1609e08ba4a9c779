import type { Transcript } from '../transcript/model';
import type { Sentence } from './model';
import type { Lexicon } from './words/lexicon';

/** The content of an episode, in the form that the search for questions and answers works on. */
export interface EpisodeContext {
  transcript: Transcript;
  sentences: readonly Sentence[];
  /** Same as the result of `sentencesByTurn`. */
  turns: readonly (readonly Sentence[])[];
  lexicon: Lexicon;
}
