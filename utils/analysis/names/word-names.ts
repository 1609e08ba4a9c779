import { isStopWord } from '../words/stop-words';
import type { SpokenNames } from './names';

/** Is a name a word as well ("Will", "Hope")? The talk writes it small, too. */
export function isWordToo(text: string, name: string): boolean {
  const word = name.toLowerCase();
  return isStopWord(word) || new RegExp(`\\b${word}\\b`).test(text);
}

/** All such names: at the start of a sentence no capital tells them from the word. */
export function wordNames(text: string, names: readonly SpokenNames[]): Set<string> {
  return new Set(names.flatMap(({ short }) => short.filter((name) => isWordToo(text, name))));
}
