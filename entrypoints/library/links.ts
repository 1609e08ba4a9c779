import type { Quote } from '../../utils/quotes/quote';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';

/** The address of an episode, and of nothing else: what a file brought may say anything. */
export function linkOf({ episode }: Quote): string | null {
  return parsePodcastUrl(episode.url) === null ? null : episode.url;
}
