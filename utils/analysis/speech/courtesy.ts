import { compact } from './patterns';

/** Pleasantries such as "How are you?", whose answer no reader would look up. */
const COURTESY = compact(
  /^(?:(?:so|and|hey|hi|hello)(?: guys| all| everyone| folks)?,? )*(?:how(?:'re| are| have) (?:you|things|y'all)(?: all| guys| both)?(?: doing| been| going| feeling)?|how(?:'s| is| has) (?:it|everything|life|work and life) (?:going|been)|how about (?:you|with you|yourself)|what(?:'s| is) (?:up|new|on your mind)|(?:(?:can|do) )?(?:you|everyone|everybody|people) (?:all )?(?:hear|see) (?:me|us|my screen)|are you (?:there|with us|ready))(?: now| okay| all right| well| fine| today| this (?:week|morning|evening)| these days)?(?:, [a-z]+)?\?$/,
);
/** Questions that only move the talk along or close it and say nothing about its subject. */
const HOUSEKEEPING =
  /^(?:should|shall) we (?:just )?(?:move|go) on\b|\bwhere can (?:people|folks|listeners|they|everyone|everybody) (?:find|follow|reach) you\b|\btake (?:it|us) home\b|\blet's leave it (?:at that|there)\b|^(?:does|did) (?:that|this|it) (?:all )?make sense(?: to (?:you|everyone|everybody|people))?(?:,? guys| so far)?\?$|^are there (?:any )?(?:more |other |further )?questions(?: about (?:this|that|it))?\?$/;

/** Is this question a mere courtesy? Not listed are questions so empty that they fall short of `LEAST_WORTH` anyway. */
export function isCourtesy(asked: string): boolean {
  return COURTESY.test(asked) || HOUSEKEEPING.test(asked);
}
