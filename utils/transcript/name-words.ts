import { SUFFIX, TITLE } from './name-affixes';

const TITLES = new RegExp(`^${TITLE}$`, 'i');
const SUFFIXES = new RegExp(`^${SUFFIX}$`, 'i');

/** The words of a name without titles and suffixes; all printed words when nothing would be left. */
export function nameWords(name: string): string[] {
  const printed = name.split(/[\s,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = printed.findIndex((word) => !TITLES.test(word));
  const words = first < 0 ? [] : printed.slice(first).filter((word, i) => i === 0 || !SUFFIXES.test(word));
  return words.length > 0 ? words : printed;
}
