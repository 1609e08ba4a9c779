import type { Span, Transcript } from '../transcript/model';
import { describeQuote } from './describe';
import type { Placement, QuoteDraft } from './quote';

/**
 * Words that are not kept yet, in the text as it is now: where they were, else at the nearest place that has these very
 * words, else missing.
 */
export function foundAgain(
  draft: QuoteDraft,
  transcript: Pick<Transcript, 'text' | 'turns'>,
  sentences: readonly Span[],
): { draft: QuoteDraft; place: Placement } {
  const { exact, start: before } = draft.anchor;
  const start = nearest(transcript.text, exact, before);
  if (start === null) return { draft, place: { state: 'missing', guess: null } };
  const span = { start, end: start + exact.length };
  const anchor = start === before ? draft.anchor : describeQuote(transcript, sentences, span);
  return { draft: typeof anchor === 'string' ? draft : { ...draft, anchor }, place: placeAt(span) };
}

/** The very words, there. */
export function placeAt({ start, end }: Span): Placement {
  return { state: 'anchored', span: { start, end } };
}

/** Where `words` begin, as near to `place` as there are any. */
function nearest(text: string, words: string, place: number): number | null {
  const before = text.lastIndexOf(words, place);
  const after = text.indexOf(words, place);
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? null : Math.max(before, after);
  return place - before <= after - place ? before : after;
}
