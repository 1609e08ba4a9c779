/** Two words are the same word, mended or mistyped, from this likeness on. */
const ALIKE = 0.6;

/** Words shorter than this differ or are equal: "the" is not a mistyped "they". */
const SHORTEST = 4;

/**
 * 1 less the edits between two words over the length of the longer (Levenshtein 1965), 0 when that cannot reach
 * `ALIKE`.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || shorter < longer * ALIKE) return 0;
  const like = 1 - edits(a, b) / longer;
  return like >= ALIKE ? like : 0;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
