import type { QuoteUpdate } from '../model/edit';
import { inOneLine } from '../model/in-one-line';
import type { Guess, QuoteDraft, QuotePassage } from '../model/quote';

/** With a smaller share of its words, it would become a different quote. */
const LEAST_KEPT = 0.5;

/** Whether a missing quote may be placed at its likeliest place; otherwise that place is only shown. */
export function isPlaceable({ kept }: Guess): boolean {
  return kept >= LEAST_KEPT;
}

/**
 * What a quote becomes when the reader says where it is now. If the words there differ, the words saved before are
 * added to the note as a line, with their speaker if that changed.
 */
export function placing({ anchor, speaker, note }: QuoteDraft, passage: QuotePassage): QuoteUpdate {
  const words = inOneLine(anchor.exact);
  const by = speaker !== null && speaker.id !== passage.speaker?.id ? ` (${speaker.name})` : '';
  const line = `Before: “${words}”${by}`;
  const isTold = words === inOneLine(passage.anchor.exact) || note.split('\n').includes(line);
  return { edit: isTold ? {} : { note: note === '' ? line : `${note}\n${line}` }, passage };
}
