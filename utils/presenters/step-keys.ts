import type { CursorStep } from './quotes/reading-cursor';

/** The keys for the next and the previous unit, as `KeyboardEvent.key` reports them. */
export const STEP_KEYS: Record<CursorStep['by'], readonly [next: string, previous: string]> = {
  turn: ['j', 'k'],
  sentence: ['l', 'h'],
  topic: ['t', 'T'],
  question: ['q', 'Q'],
};

const STEPS = Object.entries(STEP_KEYS) as [CursorStep['by'], readonly string[]][];

/** The step a key stands for; null when it is not a step key. */
export function stepOf(key: string): CursorStep | null {
  const found = STEPS.find(([, keys]) => keys.includes(key));
  return found === undefined ? null : { by: found[0], back: found[1][1] === key };
}

/** The key as shown to the reader: "J", "Shift T". */
export function printKey(key: string): string {
  const upper = key.toUpperCase();
  return key === upper ? `Shift ${upper}` : upper;
}
