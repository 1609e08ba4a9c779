/**
 * The first index below `length` that passes, found by halving; `length` when none does. What follows one that passes
 * passes too. The same stands in `transcript/halving.ts`, as `page/` may import only types from `transcript/`.
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
