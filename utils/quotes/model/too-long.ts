import { LONGEST_NOTE, LONGEST_QUOTE } from './quote';

/** The parts of a quote that have a maximum length; a change contains only some of them. */
export interface Sized {
  anchor?: { exact: string } | undefined;
  note?: string | undefined;
}

/** Which part is too long to be saved, the words or the note; null when neither is. */
export function tooLong({ anchor, note = '' }: Sized): 'too-long' | 'long-note' | null {
  if ((anchor?.exact.length ?? 0) > LONGEST_QUOTE) return 'too-long';
  return note.length > LONGEST_NOTE ? 'long-note' : null;
}
