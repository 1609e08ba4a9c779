import { Refused } from '../../utils/messaging/unreachable';

/** Why a call to the background failed: it could not do it, or did not answer. */
export function failureOf(error: unknown): 'broken' | 'unreachable' {
  return error instanceof Refused ? 'broken' : 'unreachable';
}
