/** The words of a text with their places. `keys[i]` stands at [`starts[i]`, `ends[i]`). */
export interface TextWords {
  /** What is compared: lower case, typographic quotes made plain, punctuation at the ends left out. */
  keys: string[];
  starts: number[];
  ends: number[];
}

const SPACED_WORD = /\S+/g;
/** Scripts written without spaces: every character is a word of its own. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const MIXED_WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const PLAIN = /^[a-z\d]+$/;
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** Words between white space, in order. */
export function textWords(text: string): TextWords {
  const words: TextWords = { keys: [], starts: [], ends: [] };
  for (const match of text.matchAll(UNSPACED.test(text) ? MIXED_WORD : SPACED_WORD)) {
    words.keys.push(keyOf(match[0]));
    words.starts.push(match.index);
    words.ends.push(match.index + match[0].length);
  }
  return words;
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const plain = lower.replaceAll('\u2019', "'");
  // A dash or an emoji that stands alone is compared as it is.
  return plain.replace(ENDS, '') || plain;
}
