import type { Setting } from './edit';
import { inOneLine } from './in-one-line';
import type { Guess, QuoteDraft, QuotePassage } from './quote';

/** With fewer of its words a quote would become another one. */
const LEAST_KEPT = 0.5;

/** Whether the likeliest place may be the place of a missing quote; else it is only shown. */
export function isPlaceable({ kept }: Guess): boolean {
  return kept >= LEAST_KEPT;
}

/**
 * What it sets of a quote when the reader says where it is now. Where other words stand there, those saved before stay in
 * a line of the note, with whoever said them when that is another.
 */
export function placing({ anchor, speaker, note }: QuoteDraft, passage: QuotePassage): Setting {
  const words = inOneLine(anchor.exact);
  const by = speaker !== null && speaker.id !== passage.speaker?.id ? ` (${speaker.name})` : '';
  const line = `Before: “${words}”${by}`;
  const isTold = words === inOneLine(passage.anchor.exact) || note.split('\n').includes(line);
  return { edit: isTold ? {} : { note: note === '' ? line : `${note}\n${line}` }, passage };
}
