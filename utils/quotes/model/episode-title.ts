import type { QuoteEpisode } from './quote';

/** What to call an episode. Never empty, although imported quotes may have no title. */
export function episodeTitle({ url, title }: QuoteEpisode): string {
  return title || url || 'Untitled';
}
