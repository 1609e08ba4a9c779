import { quoteLink } from '../../utils/quotes/links/fragment';
import type { Quote } from '../../utils/quotes/model/quote';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';

/**
 * The address that opens the episode at the words of a quote. Null for any address that is not an episode's, because an
 * imported file may contain anything.
 */
export function linkOf({ episode, anchor }: Quote): string | null {
  return parsePodcastUrl(episode.url) === null ? null : quoteLink(episode.url, anchor);
}
