import type { QuoteEpisode } from './quote';

/** Identifies an episode: by its address or, when there is none (as in Readwise tables), by its title. */
export function episodeKey({ url, title }: QuoteEpisode): string {
  return url || title;
}
