import { LONGEST_NOTE, LONGEST_QUOTE } from '../model/quote';
import { type Sized, tooLong } from '../model/too-long';

const inWords = (most: number) => `${most.toLocaleString('en-US')} characters`;

const WHY = {
  'too-long': `it's longer than ${inWords(LONGEST_QUOTE)}`,
  'long-note': `its note is longer than ${inWords(LONGEST_NOTE)}`,
};

/** Why something in a file is too long to be saved, as a clause that can end a sentence; null when it is not. */
export function whyTooLong(sized: Sized): string | null {
  const long = tooLong(sized);
  return long && WHY[long];
}
