/**
 * Work that takes breaks. A stage of the analysis is a generator that yields where it may be interrupted; whoever runs
 * it decides what to do with a break. `finish` takes none, `finishInSlices` gives the event loop back now and then.
 */

/** Runs to a value, with breaks. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Sentences, turns or the like between two breaks: warm, some hundred of them take a millisecond. */
const PORTION = 32;
/** … where each is only a little arithmetic. */
export const QUICK = 256;

/** Calls `each` for every index of [from, to), in order; a break after every `portion`. */
export function* eachIndex(from: number, to: number, each: (index: number) => void, portion = PORTION): Work<void> {
  for (let start = from; start < to; start += portion) {
    const end = Math.min(to, start + portion);
    for (let index = start; index < end; index++) each(index);
    yield;
  }
}

/** `items.forEach(each)`, with breaks. */
export function eachOf<T>(items: readonly T[], each: (item: T, index: number) => void, portion = PORTION): Work<void> {
  return eachIndex(0, items.length, (index) => each(items[index] as T, index), portion);
}

/** `items.map(make)`, with breaks. */
export function* mapOf<T, R>(items: readonly T[], make: (item: T, index: number) => R, portion = PORTION): Work<R[]> {
  const made: R[] = [];
  yield* eachIndex(0, items.length, (index) => made.push(make(items[index] as T, index)), portion);
  return made;
}

/** The work up to the first break at which `isOver` says so; its value is dropped. */
export function* until(isOver: () => boolean, work: Work<unknown>): Work<void> {
  while (!isOver() && !work.next().done) yield;
}

/** The value, at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export interface Slicing {
  /** Milliseconds after which a slice ends at the next break. */
  budget: number;
  /** Milliseconds from any start. */
  now(): number;
  /** Resolves when others have had their turn. */
  rest(): Promise<void>;
}

/** The value, with a rest whenever the budget is used up; works that run side by side take turns. */
export async function finishInSlices<T>(work: Work<T>, { budget, now, rest }: Slicing): Promise<T> {
  for (let start = now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() - start < budget) continue;
    await rest();
    start = now();
  }
}
