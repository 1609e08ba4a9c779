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
const PAUSE = 4;
const FOREIGN = 5;
const SPACE = 32;
const SMALL_E = 101;
/** Of a counted syllable, of a letter, and of a punctuation mark, in syllables. */
const COUNTED = 0.55;
const PER_LETTER = 0.13;
const PER_PAUSE = 0.4;

const KIND = new Uint8Array(128);
for (const letter of 'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ') KIND[letter.charCodeAt(0)] = CONSONANT;
for (const letter of 'aeiouyAEIOUY') KIND[letter.charCodeAt(0)] = VOWEL;
for (const letter of '0123456789') KIND[letter.charCodeAt(0)] = DIGIT;
for (const mark of ',.;:!?') KIND[mark.charCodeAt(0)] = PAUSE;

/**
 * Spoken length of `text` from `start` to `end` in syllables, half counted and half estimated from the letters (long
 * syllables take longer), with a pause at every comma and full stop. The shares were fitted to 7,800 timed turns.
 * Counted: groups of vowels, a silent final e left out; one a letter in words without vowels ("GPT"); a digit and a
 * half a digit. Other scripts: half a syllable a character.
 */
export function syllablesIn(text: string, start: number, end: number): number {
  let syllables = 0;
  let letters = 0;
  let pauses = 0;
  let groups = 0;
  let length = 0;
  let silentE = false;
  let before = OTHER;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : SPACE;
    const kind =
      code < 128 ? (KIND[code] as number) : code < 0xc0 || (code >= 0x2000 && code < 0x2e80) ? OTHER : FOREIGN;
    if (kind === CONSONANT || kind === VOWEL) {
      length++;
      silentE = (code | 32) === SMALL_E && before === CONSONANT;
      if (kind === VOWEL && before !== VOWEL) groups++;
    } else {
      if (length > 0) syllables += groups === 0 ? length : groups > 1 && silentE ? groups - 1 : groups;
      letters += length;
      length = groups = 0;
      if (kind === DIGIT) syllables += 1.5;
      else if (kind === FOREIGN) syllables += 0.5;
      else if (kind === PAUSE) pauses++;
    }
    before = kind;
  }
  return COUNTED * syllables + PER_LETTER * letters + PER_PAUSE * pauses;
}
