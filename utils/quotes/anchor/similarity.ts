/** From this similarity on, two words count as the same word, corrected or mistyped. */
const SIMILAR = 0.6;

/** Shorter words must be equal: "the" is not a mistyped "they". */
const SHORTEST_INEXACT = 4;

/**
 * 1 minus the edit distance of two words divided by the length of the longer one (Levenshtein 1965), or 0 when that is
 * below `SIMILAR`.
 */
export function similarityOf(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_INEXACT || shorter < longer * SIMILAR) return 0;
  const similarity = 1 - edits(a, b) / longer;
  return similarity >= SIMILAR ? similarity : 0;
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
