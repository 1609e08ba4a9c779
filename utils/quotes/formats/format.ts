import { clock } from '../../transcript/timestamps';
import { titledVoicesOf } from '../links/voices';
import { episodeKey } from '../model/episode-key';
import type { Quote } from '../model/quote';

export interface WriteOptions {
  /** Title of the file's content: "All quotes", "Ann Lee". */
  title: string;
  /** ISO 8601, UTC. */
  now: string;
  /** Address that opens the page at the exact words; empty when the quote's address is not safe to link to. */
  linkOf(quote: Quote): string;
  /** Markdown only: template of one quote, see `fillTemplate`. `QUOTE_TEMPLATE` when empty or missing. */
  template?: string;
  /** JSON only: records of a newer version, exported unchanged. */
  untouched?: readonly string[];
}

/** A file format for quotes. */
export interface QuoteFormat {
  id: string;
  /** The name shown to readers: "Markdown for Obsidian". */
  name: string;
  extension: string;
  mime: string;
  write(quotes: readonly Quote[], options: WriteOptions): string;
}

/** The quotes of one episode. */
export interface EpisodeQuotes {
  episode: Quote['episode'];
  /** In transcript order. */
  quotes: Quote[];
}

/** Groups quotes by episode in order of first appearance; within an episode, in transcript order. */
export function byEpisode(quotes: readonly Quote[]): EpisodeQuotes[] {
  const groups = new Map<string, EpisodeQuotes>();
  for (const quote of quotes) {
    const key = episodeKey(quote.episode);
    const group = groups.get(key);
    if (group) group.quotes.push(quote);
    else groups.set(key, { episode: quote.episode, quotes: [quote] });
  }
  const place = ({ anchor }: Quote) => anchor.start;
  return [...groups.values()].map((group) => ({
    ...group,
    quotes: group.quotes.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)),
  }));
}

/** "Mixture of Experts, episode 36", or the part of it that is known. */
export function showAndNumber({ show, number }: Quote['episode'], before = 'episode '): string {
  return [show, number === null ? '' : `${before}${number}`].filter(Boolean).join(', ');
}

/** The line below an episode title: "Mixture of Experts · Episode 36", or the part of it that is known. */
export function underTitle({ show, number }: Quote['episode']): string {
  return [show, number === null ? '' : `Episode ${number}`].filter(Boolean).join(' · ');
}

/** "Kate Soule (Director of Granite) · DeepSeek-V3 · ≈13:22", or the part of it that is known. */
export function whoAndWhere(quote: Quote): string {
  const { topic, seconds } = quote;
  return [titledVoicesOf(quote), topic, seconds === null ? '' : `≈${clock(seconds)}`].filter(Boolean).join(' · ');
}

/** The distinct names of those quoted, hosts and others separately. */
export function speakerNames(quotes: readonly Quote[]): { hosts: string[]; guests: string[] } {
  const names = (host: boolean) => [
    ...new Set(quotes.flatMap(({ speaker }) => (speaker && (speaker.role === 'host') === host ? [speaker.name] : []))),
  ];
  return { hosts: names(true), guests: names(false) };
}
