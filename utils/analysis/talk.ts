import type { Transcript } from '../transcript/model';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';

/** What is said in an episode, as questions and answers are looked for in it. */
export interface Talk {
  transcript: Transcript;
  sentences: readonly Sentence[];
  /** `sentencesByTurn` */
  turns: readonly (readonly Sentence[])[];
  lexicon: Lexicon;
}
