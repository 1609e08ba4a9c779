import type { QuoteEpisode } from './quote';

/** What to call an episode: never nothing, though a file may bring quotes without a title. */
export function episodeTitle({ url, title }: QuoteEpisode): string {
  return title || url || 'Untitled';
}
