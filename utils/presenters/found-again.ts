import type { Analysis } from '../analysis/model';
import type { Finder } from '../quotes/find';
import type { Placement, QuoteDraft } from '../quotes/quote';
import type { Transcript } from '../transcript/model';
import { draftQuote } from './quote-draft';

export interface TextNow {
  transcript: Transcript;
  analysis: Analysis;
  /** Of the transcript's text. */
  finder: Finder;
}

/**
 * Words that are not kept yet, in the text as it is now: found as kept quotes are. Where the very words are known to
 * stand elsewhere now, their speaker, topic and time are those of that place.
 */
export function foundAgain(
  draft: QuoteDraft,
  { transcript, analysis, finder }: TextNow,
): { draft: QuoteDraft; place: Placement } {
  const place = finder.find(draft.anchor);
  // Of words that changed, or of one place among equals, nothing is taken over: they are kept as they were read.
  if (place.state !== 'anchored' || place.tied || place.span.start === draft.anchor.start) return { draft, place };
  const again = draftQuote(transcript, analysis, { ...draft, span: place.span });
  return { draft: typeof again === 'string' ? draft : again, place };
}
