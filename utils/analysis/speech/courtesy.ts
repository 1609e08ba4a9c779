import { compact } from './patterns';

/** "How are you?" wants no answer that anybody would look up. */
const COURTESY = compact(
  /^(?:(?:so|and|hey|hi|hello)(?: guys| all| everyone| folks)?,? )*(?:how (?:are|have) (?:you|things|y'all)(?: all| guys| both)?(?: doing| been| going)?(?: today)?|how(?:'s| is) it going|(?:(?:can|do) )?(?:you|everyone|everybody|people) (?:all )?(?:hear|see) (?:me|us|my screen)|are you (?:there|with us|ready))(?: now| okay| all right| well| fine)?(?:, [a-z]+)?\?$/,
);

/** Wants it no answer? What only keeps the talk going tells so little that it falls short of `LEAST_WORTH`. */
export function isCourtesy(asked: string): boolean {
  return COURTESY.test(asked);
}
