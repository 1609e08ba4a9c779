import { count, keepStart } from '../format';

/** Longest start of a quote in a label, in UTF-16 code units. */
const LONGEST_WORDS = 18;

/**
 * The label of a button that repeats an action: "Try again: save “The lantern keeps …”", "Try again: save 3 quotes",
 * "Try again: undo".
 */
export function tryAgain(act: string, words: readonly string[] = []): string {
  const [first] = words;
  if (first === undefined) return `Try again: ${act}`;
  return `Try again: ${act} ${words.length > 1 ? count(words.length, 'quote') : `“${keepStart(first, LONGEST_WORDS)}”`}`;
}
