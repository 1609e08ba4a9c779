import type { RefusalReason } from '../quotes/keeping';

const NOT_KEPT: Record<RefusalReason | 'unreachable', string> = {
  'too-long': 'Not changed: a note holds up to 20,000 characters.',
  full: 'Not changed: no room is left on this computer. Make room, then try again.',
  broken: 'Not changed: the library could not be written. Try again.',
  unknown: 'Not changed: one of these quotes is gone, or a newer Roundtable has changed it.',
  private: 'Not changed: nothing may be kept from a private window.',
  unreachable: 'Not changed: Roundtable did not answer. Reload this page.',
};

/** One calm line that says what did not happen and what to do. */
export function notKept(reason: RefusalReason | 'unreachable'): string {
  return NOT_KEPT[reason];
}
