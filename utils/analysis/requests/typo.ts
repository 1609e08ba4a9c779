/**
 * Is one letter wrong, are two swapped, or are up to two missing or extra? The first letter must be right. Takes folded
 * words.
 */
export function isTypo(word: string, name: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === name[from]) from++;
  let same = 0;
  while (same < Math.min(word.length, name.length) - from && word.at(-1 - same) === name.at(-1 - same)) same++;
  const [left, right] = [word, name].map((whole) => whole.slice(from, whole.length - same)) as [string, string];
  if (from === 0) return false;
  if (left.length === right.length) return left.length <= 1 || (left.length === 2 && left === `${right[1]}${right[0]}`);
  return left.length + right.length <= 2 && (left === '' || right === '');
}
