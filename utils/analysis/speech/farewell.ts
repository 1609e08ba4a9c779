import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { countWords } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { compact } from './patterns';

/** In words: how far into the stretch goodbyes count, and the longest farewell. A longer one still has a topic. */
const SOON = 150;
const LONGEST_FAREWELL = 350;
/** Fewest sentences that must say goodbye. */
const FEWEST = 2;
/** Thanks, goodbyes, and phrases that lead up to them. */
const PARTING = compact(
  /\b(?:thank(?:s| you)\b[^.!?]{0,60}? (?:for (?:your|having|joining|coming|being|listening|tuning|hanging|all)|so much|everyone|everybody|guys|again)\b|wrap(?:ping)? (?:this |it |things )?up\b|to (?:end|close) (?:the|this|our) (?:show|episode|podcast)\b|that's (?:it|all|a wrap) for (?:today|this|our)\b|see you (?:next|all|in|then)\b|(?:until|till) next (?:time|week)\b|good ?bye\b|bye\b|where can (?:people|folks|listeners|they|everyone) (?:find|follow|reach)\b|find (?:you|me|us) (?:on|at)\b|(?:it(?:'s| was| has been)|was|been) (?:a|such a) pleasure\b)/,
);

/** Are the sentences from `first` to the end of the talk nothing but a farewell? */
export function isFarewell({ text }: Transcript, sentences: readonly Sentence[], first: number): boolean {
  let words = 0;
  let parting = 0;
  for (const sentence of sentences.slice(first)) {
    if (words < SOON && PARTING.test(plainOf(text.slice(sentence.start, sentence.end)))) parting++;
    words += countWords(text, sentence);
    if (words > LONGEST_FAREWELL) return false;
  }
  return parting >= FEWEST;
}
