import type { QuoteEpisode } from './quote';

/** Tells episodes apart: their address or, as tables of Readwise have none, what they are called. */
export function episodeKey({ url, title }: QuoteEpisode): string {
  return url || title;
}
