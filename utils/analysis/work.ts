/**
 * Interruptible work. A stage of the analysis is a generator that yields wherever it may be interrupted; the caller
 * decides what to do then. `finish` never pauses; `finishInSlices` returns control to the event loop now and then.
 */

/** Work that may pause and returns a value in the end. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Number of sentences, turns or the like between two pauses. Once compiled, a few hundred take a millisecond. */
const PORTION = 32;
/** The same for items that need only a little arithmetic each. */
export const QUICK = 256;

/** Calls `each` for every index in [from, to), in order, with a pause after every `portion`. */
export function* eachIndex(from: number, to: number, each: (index: number) => void, portion = PORTION): Work<void> {
  for (let start = from; start < to; start += portion) {
    const end = Math.min(to, start + portion);
    for (let index = start; index < end; index++) each(index);
    yield;
  }
}

/** `items.forEach(each)` with pauses. */
export function eachOf<T>(items: readonly T[], each: (item: T, index: number) => void, portion = PORTION): Work<void> {
  return eachIndex(0, items.length, (index) => each(items[index] as T, index), portion);
}

/** `items.map(make)` with pauses. */
export function* mapOf<T, R>(items: readonly T[], make: (item: T, index: number) => R, portion = PORTION): Work<R[]> {
  const made: R[] = [];
  yield* eachIndex(0, items.length, (index) => made.push(make(items[index] as T, index)), portion);
  return made;
}

/** Does the work until `isOver` is true at a pause. The value is discarded. */
export function* until(isOver: () => boolean, work: Work<unknown>): Work<void> {
  while (!isOver() && !work.next().done) yield;
}

/** Does all the work at once and returns its value. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export interface Slicing {
  /** Milliseconds after which a slice ends at the next pause. */
  budget: number;
  /** A clock in milliseconds with any origin. */
  now(): number;
  /** Resolves once other tasks have had their turn. */
  rest(): Promise<void>;
}

/** Does the work and rests whenever the budget is used up, so that several works running concurrently take turns. */
export async function finishInSlices<T>(work: Work<T>, { budget, now, rest }: Slicing): Promise<T> {
  for (let start = now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() - start < budget) continue;
    await rest();
    start = now();
  }
}
