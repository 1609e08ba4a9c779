import { UNSPACED } from '../../lib/unspaced';
import { fold } from '../../transcript/fold';

/** The words of a text with their places: `keys[i]` is at [`starts[i]`, `ends[i]`). */
export interface TextWords {
  /** The form used for comparison: folded, and without punctuation at the ends. */
  keys: string[];
  starts: number[];
  ends: number[];
}

const MIXED_WORD = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})\\S)+`, 'gu');

/** Words between white space, in order. */
export function textWords(text: string): TextWords {
  const words: TextWords = { keys: [], starts: [], ends: [] };
  const folded = fold(text);
  for (const { index, 0: word } of folded.matchAll(UNSPACED.test(text) ? MIXED_WORD : /\S+/g)) {
    const end = index + word.length;
    words.keys.push(keyOf(folded, index, end));
    words.starts.push(index);
    words.ends.push(end);
  }
  return words;
}

function keyOf(folded: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && isMark(folded, from)) from++;
  while (to > from && isMark(folded, to - 1)) to--;
  // An isolated dash is compared as it is.
  return from < to ? folded.slice(from, to) : folded.slice(start, end);
}

const MARK = /^[^\p{L}\p{N}\p{M}\ud800-\udfff]$/u;

/** Neither a letter nor a digit. Most code units are ASCII, for which comparisons are ten times faster than a class. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code < 48 || (code > 57 && code < 97) || code > 122;
  return MARK.test(text.charAt(at));
}
