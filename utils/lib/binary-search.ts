/**
 * The first index below `length` that passes, found by binary search; `length` when none does. All indexes after one
 * that passes must pass too.
 */
export function firstWhere(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
