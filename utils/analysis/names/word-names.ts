import { literal } from '../../transcript/literal';
import { isStopWord } from '../words/stop-words';
import { mapOf, type Work } from '../work';
import type { SpokenNames } from './names';

/** Is a name also a common word ("Will", "Hope"), that is, a stop word or written in lower case in this text? */
export function isWordToo(text: string, name: string): boolean {
  const word = name.toLowerCase();
  if (isStopWord(word)) return true;
  // Few names occur in lower case at all, and compiling a pattern takes longer than looking.
  return text.includes(word) && new RegExp(`\\b${literal(word)}\\b`).test(text);
}

/** All such names. At the start of a sentence, a capital cannot tell them from the word. */
export function* wordNames(text: string, names: readonly SpokenNames[]): Work<Set<string>> {
  const forms = names.flatMap(({ short }) => short);
  // Each form is searched for in the whole text.
  const areWords = yield* mapOf(forms, (name) => isWordToo(text, name), 1);
  return new Set(forms.filter((_, nth) => areWords[nth]));
}
