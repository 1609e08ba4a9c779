/** Marks text that begins in the middle of a sentence: "… what would it be?" */
export function fromWithin(text: string): string {
  return /^\p{Ll}/u.test(text) ? `… ${text}` : text;
}
