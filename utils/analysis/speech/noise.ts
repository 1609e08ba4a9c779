import { isSmall } from '../words/word-table';

/** What the transcriber writes beside words, or in place of them: "[laughs]", "(affirmative)", "[inaudible]", "(12:39)". */

const LAUGHTER = '(?:[Ll]augh|[Cc]huckl)\\w*';
const UNHEARD = 'inaudible|unintelligible|indistinct|crosstalk';
/** One of them, in text as printed or `plainOf` it. */
export const NOISE = `(?:\\[[^\\]]{1,40}\\]|\\((?:${LAUGHTER}|affirmative|\\d{1,2}(?::\\d{2}){1,2})\\))`;
/** How one begins; a bracket holds nothing else. For `plainOf` text. */
export const NOISE_BEGINS = `\\[|\\((?:${LAUGHTER}|${UNHEARD}|music|pause)`;
/** Without a capital what follows may be the rest of what nobody heard. */
const FIRST = new RegExp(`^(?:${NOISE}[.,]? ?)+(?=["\u201c]?\\p{Lu})`, 'u');
const LAST_LAUGHTER = new RegExp(`(?: ?[[(]${LAUGHTER}[\\])])+[.,]?$`, 'i');
const NOTHING_ELSE = new RegExp(`^\\W*(?:${LAUGHTER}|${UNHEARD})\\W*$`, 'i');

/** Code units of it at the beginning, where a sentence begins after it. */
export function noiseBefore(text: string): number {
  return FIRST.exec(text)?.[0].length ?? 0;
}

/** Code units of laughter at the end: it belongs to nothing that was said. */
export function lastLaughter(text: string): number {
  return LAST_LAUGHTER.exec(text)?.[0].length ?? 0;
}

/** Is no word of it written down? */
export function isUnheard(text: string): boolean {
  return NOTHING_ELSE.test(text);
}

/** Is the word from `start` to `end` the transcriber's, alone between brackets? */
export function isNoiseWord(text: string, start: number, end: number): boolean {
  const opening = text[start - 1];
  return (opening === '(' && text[end] === ')' && isSmall(text, start, end)) || (opening === '[' && text[end] === ']');
}
