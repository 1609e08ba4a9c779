import type { Analysis } from '../../analysis/model';
import type { Finder } from '../../quotes/anchor/find';
import type { Placement, QuoteDraft } from '../../quotes/model/quote';
import type { Transcript } from '../../transcript/model';
import { draftQuote } from './quote-draft';

export interface TextNow {
  transcript: Transcript;
  analysis: Analysis;
  /** Searches `transcript.text`. */
  finder: Finder;
}

/**
 * Locates a draft that is not saved yet in the current text, the same way saved quotes are located. When its exact
 * words are now known to be at another offset, the draft takes its speaker, topic and time from there.
 */
export function relocateDraft(
  draft: QuoteDraft,
  { transcript, analysis, finder }: TextNow,
): { draft: QuoteDraft; place: Placement } {
  const place = finder.find(draft.anchor);
  // If the words changed, or several places match equally well, the draft stays as the reader saw it.
  if (place.state !== 'anchored' || place.tied || place.span.start === draft.anchor.start) return { draft, place };
  const again = draftQuote(transcript, analysis, { ...draft, span: place.span });
  return { draft: typeof again === 'string' ? draft : again, place };
}
