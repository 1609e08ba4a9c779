import { quoteLink } from '../../utils/quotes/fragment';
import type { Quote } from '../../utils/quotes/quote';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';

/**
 * The address that opens the episode on the words of a quote; null for any other address than of an episode: what a
 * file brought may say anything.
 */
export function linkOf({ episode, anchor }: Quote): string | null {
  return parsePodcastUrl(episode.url) === null ? null : quoteLink(episode.url, anchor);
}
