/**
 * Finds the words of purely Latin text. Equivalent to the pattern `[letters]+(?:[joints][letters]+)*`, but twice as
 * fast because it creates no object per match.
 */

/** Maps each code unit to its role in a word. Code units past the end of the array are never part of a word. */
export type Alphabet = Uint8Array;

const OTHER = 0;
const LETTER = 1;
/** Allowed only between two letters of a word. */
const JOINT = 2;
/** Allowed only between a digit or letter and a group of three digits: "2,016". */
const THOUSANDS = 3;

/** First code unit after the Latin letters. */
const LATIN = 0x250;

/** @param letters matches the code units that a word may begin and end with */
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

/** Offset of the next word at or after `from`, or `to` if no word begins before it. */
export function wordStart(kinds: Alphabet, text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(kinds, text, at) !== LETTER) at++;
  return at;
}

/** End offset of the word that begins at `start`; at most `to`. */
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

/** End offset of the run of digits that begins at `start`; at most `to`. */
export function digitsEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Checks the length first: once an array read has returned undefined, the engine makes later reads slower. */
function kindAt(kinds: Alphabet, text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < kinds.length ? (kinds[code] as number) : OTHER;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
