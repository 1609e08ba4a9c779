/**
 * Counts how often each value occurs, ignoring case, most frequent first; each value as it was first written.
 *
 * @param lists the values of each item
 */
export function countedValues(lists: Iterable<readonly string[]>): [value: string, count: number][] {
  const exact = new Map<string, number>();
  // Most of the tens of thousands of lists may be empty.
  for (const values of lists)
    if (values.length > 0) for (const value of values) exact.set(value, (exact.get(value) ?? 0) + 1);
  const counts = new Map<string, [string, number]>();
  for (const [value, n] of exact) {
    const known = counts.get(value.toLowerCase());
    if (known === undefined) counts.set(value.toLowerCase(), [value, n]);
    else known[1] += n;
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
