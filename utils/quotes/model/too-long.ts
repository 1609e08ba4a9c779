import { LONGEST_NOTE, LONGEST_QUOTE } from './quote';

/** The parts of a quote that have a maximum length; a change contains only some of them. */
interface Sized {
  anchor?: { exact: string } | undefined;
  note?: string | undefined;
}

const inWords = (most: number) => `${most.toLocaleString('en-US')} characters`;

const WHY = {
  'too-long': `it's longer than ${inWords(LONGEST_QUOTE)}`,
  'long-note': `its note is longer than ${inWords(LONGEST_NOTE)}`,
};

/** Which part is too long to be saved, the words or the note; null when neither is. */
export function tooLong({ anchor, note = '' }: Sized): keyof typeof WHY | null {
  if ((anchor?.exact.length ?? 0) > LONGEST_QUOTE) return 'too-long';
  return note.length > LONGEST_NOTE ? 'long-note' : null;
}

/** The same as a clause that can end a sentence. */
export function whyTooLong(sized: Sized): string | null {
  const long = tooLong(sized);
  return long && WHY[long];
}
