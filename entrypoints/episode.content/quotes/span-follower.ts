import type { Follow } from '../../../components/quotes/quotes-props';
import { followWords } from '../../../utils/page/follow-words';
import type { PageText } from '../../../utils/sites';
import type { Span } from '../../../utils/transcript/model';

/** Creates what lets floating elements follow the words they belong to; null for words that are not on the page. */
export function spanFollower(pageText: PageText, signal: AbortSignal): (span: Span | null) => Follow {
  return (span) => (onSpot) => {
    const stop = new AbortController();
    followWords({ pageText, span }, onSpot, AbortSignal.any([stop.signal, signal]));
    return () => stop.abort();
  };
}
