/**
 * Where words stand in text that is Latin throughout: as the pattern `[letters]+(?:[joints][letters]+)*` finds them, in
 * half the time, because no object is made for any of them.
 */

/** What a code unit is to words, by code unit; none beyond the last joint belongs to any. */
export type Alphabet = Uint8Array;

const OTHER = 0;
const LETTER = 1;
/** Stands between two letters of a word. */
const JOINT = 2;
/** Stands between a digit or letter and three digits of a number: "2,016". */
const THOUSANDS = 3;

/** Code units of Latin letters come before this one. */
const LATIN = 0x250;

/** @param letters matches a code unit that words begin and end with */
export function alphabet(
  letters: RegExp,
  { joints, thousands = '' }: { joints: string; thousands?: string },
): Alphabet {
  const codes = [...(joints + thousands)].map((joint) => joint.charCodeAt(0));
  const kinds = new Uint8Array(Math.max(LATIN, ...codes.map((code) => code + 1)));
  for (let code = 0; code < LATIN; code++) if (letters.test(String.fromCharCode(code))) kinds[code] = LETTER;
  for (const joint of joints) kinds[joint.charCodeAt(0)] = JOINT;
  for (const comma of thousands) kinds[comma.charCodeAt(0)] = THOUSANDS;
  return kinds;
}

/** Where the next word begins, at or after `from`; `to` when none does before that. */
export function wordStart(kinds: Alphabet, text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(kinds, text, at) !== LETTER) at++;
  return at;
}

/** Where the word that begins at `start` ends, at most `to`. */
export function wordEnd(kinds: Alphabet, text: string, start: number, to: number): number {
  let at = start + 1;
  for (;;) {
    while (at < to && kindAt(kinds, text, at) === LETTER) at++;
    // Most words end here.
    const joint = at < to ? kindAt(kinds, text, at) : OTHER;
    if (joint === OTHER || at + 1 >= to || kindAt(kinds, text, at + 1) !== LETTER) return at;
    if (joint === THOUSANDS && digitsEnd(text, at + 1, Math.min(to, at + 4)) < at + 4) return at;
    at += 2;
  }
}

/** Where the digits that begin at `start` end, at most `to`. */
export function digitsEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Asks for the length first: what is undefined once is compared slowly ever after. */
function kindAt(kinds: Alphabet, text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < kinds.length ? (kinds[code] as number) : OTHER;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
