import { eachIndex, type Work } from '../work';

/** Spoken length of text in syllables. Syllables predict time better than words do, because their rate is steadier. */

/**
 * Estimated syllables between neighboring `offsets` (code units, ascending), as a running sum that starts with 0 at the
 * first offset.
 */
export function* syllablesUpTo(text: string, offsets: readonly number[]): Work<Float64Array> {
  const sums = new Float64Array(offsets.length);
  let total = 0;
  yield* eachIndex(1, offsets.length, (index) => {
    // Clamped because a short question ("So?") would come out negative, and time must not run backward.
    total += Math.max(0, syllablesIn(text, offsets[index - 1] as number, offsets[index] as number));
    sums[index] = total;
  });
  return sums;
}

const OTHER = 0;
/** Separate bits, so that `VOWEL & ~before` is nonzero only for a vowel that does not follow another one. */
const CONSONANT = 1;
const VOWEL = 2;
const DIGIT = 3;
const COMMA = 4;
const STOP = 5;
const QUESTION = 6;
const BREAK = 7;
const FOREIGN = 8;
/** A character that is one syllable: Han, kana or Hangul. */
const WHOLE = 9;
/** The low five bits of the letter "e" in either case. */
const LETTER_E = 5;
const ELLIPSIS = 0x2026;
const EM_DASH = 0x2014;
/** Syllables per counted syllable and per letter. */
const COUNTED = 0.55;
const PER_LETTER = 0.13;
/** Added for each letter of a word in capitals, because it is spelled out. */
const PER_CAPITAL = 0.45;
/** Pauses, in syllables. Negative for a question because the answer comes at once, or even overlaps it. */
const PAUSES: Record<number, number> = { [COMMA]: 0.6, [STOP]: 0.2, [QUESTION]: -0.9, [BREAK]: 1.6 };
/** Added for a filler, which is spoken quickly. */
const PER_FILLER = -0.3;

const KIND = new Uint8Array(128);
for (const letter of 'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ') KIND[letter.charCodeAt(0)] = CONSONANT;
for (const letter of 'aeiouyAEIOUY') KIND[letter.charCodeAt(0)] = VOWEL;
for (const letter of '0123456789') KIND[letter.charCodeAt(0)] = DIGIT;
for (const mark of ',;:') KIND[mark.charCodeAt(0)] = COMMA;
for (const mark of '.!') KIND[mark.charCodeAt(0)] = STOP;
KIND['?'.charCodeAt(0)] = QUESTION;
/** Punctuation of East Asian scripts. */
const WIDE: Record<string, number> = {
  '\u3001': COMMA,
  '\uff0c': COMMA,
  '\u3002': STOP,
  '\uff01': STOP,
  '\uff1f': QUESTION,
};
const PAUSE = Float64Array.from({ length: FOREIGN + 1 }, (_, kind) => PAUSES[kind] ?? 0);

/** Longest filler. Short words are packed into one number, five bits per letter in either case. */
const MOST_LETTERS = 5;
const packed = (word: string) => [...word].reduce((sum, letter) => (sum << 5) | (letter.charCodeAt(0) & 31), 0);
const FILLERS = new Set(['um', 'uh', 'like', 'know', 'mean', 'right', 'yeah', 'so'].map(packed));
/** Masks the last two letters of a packed word. Few words end like a filler, so few need to be looked up. */
const ENDING = 0x3ff;
const FILLER_ENDINGS = new Uint8Array(ENDING + 1);
for (const filler of FILLERS) FILLER_ENDINGS[filler & ENDING] = 1;

/**
 * Spoken length of `text` from `start` to `end` in syllables: about half from counted syllables and half from the
 * number of letters (longer syllables take longer), plus pauses at punctuation. The coefficients were fitted to 10,500
 * timed turns of 214 episodes. Counted as syllables: groups of vowels except a silent final "e"; every letter of a word
 * without vowels ("GPT"); 1.5 per digit; 0.5 per character of scripts not covered otherwise. A Han, kana or Hangul
 * character adds one full syllable to the result.
 */
function syllablesIn(text: string, start: number, end: number): number {
  let syllables = 0;
  let letters = 0;
  let others = 0;
  let before = OTHER;
  let at = start;
  while (at < end) {
    let code = text.charCodeAt(at);
    let kind = kindOf(code);
    if (kind !== CONSONANT && kind !== VOWEL) {
      if (kind === DIGIT) syllables += 1.5;
      else if (kind === FOREIGN) syllables += 0.5;
      else if (kind === WHOLE) others += 1;
      // Repeated punctuation is one pause.
      else if (kind !== before) others += PAUSE[kind] as number;
      before = kind;
      at++;
      continue;
    }
    let length = 0;
    let groups = 0;
    let capitals = 0;
    let word = 0;
    let beforeLast = OTHER;
    before = OTHER;
    // Arithmetic instead of branches, because the CPU cannot predict the next letter.
    do {
      length++;
      groups += (kind & ~before) >> 1;
      capitals += (~code >> 5) & 1;
      word = (word << 5) | (code & 31);
      beforeLast = before;
      before = kind;
      if (++at === end) break;
      code = text.charCodeAt(at);
      kind = kindOf(code);
    } while (kind === CONSONANT || kind === VOWEL);
    const silentE = (word & 31) === LETTER_E && beforeLast === CONSONANT;
    syllables += groups === 0 ? length : groups > 1 && silentE ? groups - 1 : groups;
    if (capitals === length && length > 1) others += PER_CAPITAL * length;
    else if (length <= MOST_LETTERS && FILLER_ENDINGS[word & ENDING] === 1 && FILLERS.has(word)) others += PER_FILLER;
    letters += length;
  }
  return COUNTED * syllables + PER_LETTER * letters + others;
}

function kindOf(code: number): number {
  if (code < 128) return KIND[code] as number;
  if (code === ELLIPSIS || code === EM_DASH) return BREAK;
  if (code >= 0x2e80) return kindOfWide(code);
  return code < 0xc0 || code >= 0x2000 ? OTHER : FOREIGN;
}

function kindOfWide(code: number): number {
  if (code >= 0x3040 && code < 0xd800) return WHOLE;
  return WIDE[String.fromCharCode(code)] ?? (code < 0x3040 || code >= 0xff00 ? OTHER : FOREIGN);
}
