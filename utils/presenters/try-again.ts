/** Longest start of a quote in a label, in UTF-16 code units. */
const LONGEST_WORDS = 18;

/** The label of a button that repeats an action: "Try again: save “The lantern …”", "Try again: save 3 quotes", "Try again: undo". */
export function tryAgain(act: string, words: readonly string[] = []): string {
  const [first] = words;
  if (first === undefined) return `Try again: ${act}`;
  return `Try again: ${act} ${words.length > 1 ? `${words.length} quotes` : `“${startOf(first)}”`}`;
}

/** Cut between words. */
function startOf(words: string): string {
  if (words.length <= LONGEST_WORDS) return words;
  return `${words
    .slice(0, LONGEST_WORDS)
    .toWellFormed()
    .replace(/\s+\S*$/, '')}\u00a0…`;
}
