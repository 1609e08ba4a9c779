import type { Transcript } from '../transcript/model';
import type { Sentence } from './model';
import type { Lexicon } from './words/lexicon';

/** What is said in an episode, as questions and answers are looked for in it. */
export interface Talk {
  transcript: Transcript;
  sentences: readonly Sentence[];
  /** `sentencesByTurn` */
  turns: readonly (readonly Sentence[])[];
  lexicon: Lexicon;
}
