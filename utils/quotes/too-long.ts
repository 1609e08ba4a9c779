import { LONGEST_NOTE, LONGEST_QUOTE } from './quote';

/** What of a quote has a longest size; a change names only some of it. */
interface Sized {
  anchor?: { exact: string } | undefined;
  note?: string | undefined;
}

/** Why something is too long to be kept, in words that end a sentence; null when it is not. */
export function tooLong({ anchor, note = '' }: Sized): string | null {
  if ((anchor?.exact.length ?? 0) > LONGEST_QUOTE) return `it is longer than ${inWords(LONGEST_QUOTE)}`;
  return note.length > LONGEST_NOTE ? `its note is longer than ${inWords(LONGEST_NOTE)}` : null;
}

const inWords = (most: number) => `${most.toLocaleString('en-US')} characters`;
