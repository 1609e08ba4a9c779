import type { CursorStep } from './reading-cursor';

/** Keys of the next and of the previous one, as `KeyboardEvent.key` has them. */
export const STEP_KEYS: Record<CursorStep['by'], readonly [next: string, previous: string]> = {
  turn: ['j', 'k'],
  sentence: ['l', 'h'],
  topic: ['t', 'T'],
  question: ['q', 'Q'],
};

const STEPS = Object.entries(STEP_KEYS) as [CursorStep['by'], readonly string[]][];

/** What a key asks for; null when it is not about a step. */
export function stepOf(key: string): CursorStep | null {
  const found = STEPS.find(([, keys]) => keys.includes(key));
  return found === undefined ? null : { by: found[0], back: found[1][1] === key };
}

/** As it stands on the key: "J", "Shift T". */
export function printKey(key: string): string {
  const upper = key.toUpperCase();
  return key === upper ? `Shift ${upper}` : upper;
}
