const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether this code unit is part of a word. Halves of astral characters are not. */
export function isLetter(unit: string | undefined): boolean {
  return LETTER.test(unit ?? '');
}

/** Whether any word of the text starts like this. */
export function startsWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (!isLetter(text[at - 1])) return true;
  }
  return false;
}
