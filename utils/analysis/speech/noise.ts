import { isSmall } from '../words/word-table';

/** Transcriber's notes beside or instead of words: "[laughs]", "(affirmative)", "[inaudible]", "(12:39)". */

const LAUGHTER = '(?:[Ll]augh|[Cc]huckl)\\w*';
const UNHEARD = 'inaudible|unintelligible|indistinct|crosstalk';
/** Matches one note, in text as printed or converted by `plainOf`. */
export const NOISE = `(?:\\[[^\\]]{1,40}\\]|\\((?:${LAUGHTER}|affirmative|\\d{1,2}(?::\\d{2}){1,2})\\))`;
/** Matches the beginning of a note, in `plainOf` text. A square bracket always begins one. */
export const NOISE_BEGINS = `\\[|\\((?:${LAUGHTER}|${UNHEARD}|music|pause)`;
/** Notes before a capital. Without the capital, what follows may be the rest of an inaudible sentence. */
const FIRST = new RegExp(`^(?:${NOISE}[.,]? ?)+(?=["\u201c]?\\p{Lu})`, 'u');
const LAST_LAUGHTER = new RegExp(`(?: ?[[(]${LAUGHTER}[\\])])+[.,]?$`, 'i');
const NOTHING_ELSE = new RegExp(`^\\W*(?:${LAUGHTER}|${UNHEARD})\\W*$`, 'i');

/** Length in code units of the notes at the start of `text`, if a sentence begins after them. */
export function noiseBefore(text: string): number {
  return FIRST.exec(text)?.[0].length ?? 0;
}

/** Length in code units of laughter at the end of `text`, which is not part of what was said. */
export function lastLaughter(text: string): number {
  return LAST_LAUGHTER.exec(text)?.[0].length ?? 0;
}

/** Does `text` consist of nothing but a note such as "[inaudible]"? */
export function isUnheard(text: string): boolean {
  return NOTHING_ELSE.test(text);
}

/** Is the word from `start` to `end` a note, alone between brackets? */
export function isNoiseWord(text: string, start: number, end: number): boolean {
  const opening = text[start - 1];
  return (opening === '(' && text[end] === ')' && isSmall(text, start, end)) || (opening === '[' && text[end] === ']');
}
