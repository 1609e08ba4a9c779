/** Spoken length of text, in syllables: a better clock than words because talk is steady in syllables, not in spaces. */

/** Estimated syllables of every code unit range between two neighboring `offsets` (ascending), as a running sum from the first. */
export function syllablesUpTo(text: string, offsets: readonly number[]): Float64Array {
  const sums = new Float64Array(offsets.length);
  let total = 0;
  for (let index = 1; index < offsets.length; index++) {
    total += syllablesIn(text, offsets[index - 1] as number, offsets[index] as number);
    sums[index] = total;
  }
  return sums;
}

const OTHER = 0;
const CONSONANT = 1;
const VOWEL = 2;
const DIGIT = 3;

const KIND = new Uint8Array(128);
for (const letter of 'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ') KIND[letter.charCodeAt(0)] = CONSONANT;
for (const letter of 'aeiouyAEIOUY') KIND[letter.charCodeAt(0)] = VOWEL;
for (const letter of '0123456789') KIND[letter.charCodeAt(0)] = DIGIT;

/**
 * Estimated syllables of `text` from `start` to `end`: groups of vowels, a silent final e left out, at least one a
 * word, one a digit and a half, one a letter in words without vowels ("GPT"). Other scripts: one for two letters.
 */
export function syllablesIn(text: string, start: number, end: number): number {
  let total = 0;
  let word = 0;
  let letters = 0;
  let before = OTHER;
  let lone = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    const kind = code < 128 ? (KIND[code] as number) : code < 0xc0 || (code >= 0x2000 && code < 0x2e80) ? OTHER : -1;
    if (kind === -1) {
      total += 0.5;
      continue;
    }
    if (kind === OTHER) {
      if (letters > 0) {
        if (word > 1 && lone === 101) word--;
        total += word === 0 ? letters : word;
      }
      word = 0;
      letters = 0;
      before = OTHER;
      continue;
    }
    if (kind === DIGIT) {
      total += 1.5;
    } else {
      letters++;
      lone = kind === VOWEL && before === CONSONANT ? code | 32 : 0;
      if (kind === VOWEL && before !== VOWEL) word++;
    }
    before = kind;
  }
  return total;
}
