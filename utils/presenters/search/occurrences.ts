import { UNSPACED } from '../../lib/unspaced';
import { fold } from '../../transcript/fold';
import { literal } from '../../transcript/literal';
import type { Span } from '../../transcript/model';
import { isLetter } from '../../transcript/word-edges';

/** White space and dashes, which stand for each other: "open source" and "open-source". */
const GAP = '[\\s\\u002d\\u2010-\\u2015\\u2212]+';
const GAPS = new RegExp(GAP, 'g');

/**
 * Where words occur in a text, in order and without overlap. A word is found where a word of the text starts like it
 * ("govern" finds "governance"), except in scripts without spaces, where it is found everywhere.
 *
 * @param folded the text, folded
 * @param words as typed; white space and dashes in them match any, also across paragraphs
 * @param whole whether the last word must be complete
 */
export function occurrencesOf(folded: string, words: string, whole: boolean): Span[] {
  const parts = partsOf(fold(words));
  const first = parts[0]?.[0];
  const last = parts.at(-1)?.at(-1);
  if (first === undefined || last === undefined) return [];
  const pattern = new RegExp(parts.map(literal).join(GAP), 'g');
  const begins = hasEdge(first);
  // A single letter would begin hundreds of words, so it must be one by itself.
  const ends = hasEdge(last) && (whole || (parts.length === 1 && parts[0]?.length === 1));
  const found: Span[] = [];
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const start = match.index;
    const end = pattern.lastIndex;
    if ((begins && isLetter(folded[start - 1])) || (ends && isLetter(folded[end]))) pattern.lastIndex = start + 1;
    else found.push({ start, end });
  }
  return found;
}

/** Whether there is anything to search for besides white space and dashes. */
export function hasWords(typed: string): boolean {
  return partsOf(typed).length > 0;
}

function partsOf(words: string): string[] {
  return words.split(GAPS).filter(Boolean);
}

/** Whether a word that starts or ends with this character is separated from its neighbors. */
function hasEdge(unit: string): boolean {
  return isLetter(unit) && !UNSPACED.test(unit);
}
