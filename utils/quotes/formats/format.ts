import { clock } from '../../transcript/timestamps';
import { episodeKey } from '../episode-key';
import type { Quote } from '../quote';
import { titledVoicesOf } from '../voices';

export interface WriteOptions {
  /** What the file holds, in words: "All quotes", "Ann Lee". */
  title: string;
  /** ISO 8601, UTC. */
  now: string;
  /** Address that opens the page on the very words; empty when the quote's address must not be a link. */
  linkOf(quote: Quote): string;
  /** Markdown only: how one quote is written; see `fillTemplate`. Empty or left out for `QUOTE_TEMPLATE`. */
  template?: string;
  /** JSON only: records of a newer version, as found. They are carried along untouched. */
  untouched?: readonly string[];
}

/** A kind of file that quotes are written to. */
export interface QuoteFormat {
  id: string;
  /** What a reader would call it: "Markdown for Obsidian". */
  name: string;
  extension: string;
  mime: string;
  write(quotes: readonly Quote[], options: WriteOptions): string;
}

/** Quotes of one episode. */
export interface EpisodeQuotes {
  episode: Quote['episode'];
  /** In the order of the talk. */
  quotes: Quote[];
}

/** By episode, in order of first appearance; inside it in the order of the talk. */
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

/** "Mixture of Experts, episode 36" as far as it is known. */
export function showAndNumber({ show, number }: Quote['episode'], before = 'episode '): string {
  return [show, number === null ? '' : `${before}${number}`].filter(Boolean).join(', ');
}

/** What stands under the title of an episode: "Mixture of Experts · Episode 36" as far as it is known. */
export function underTitle({ show, number }: Quote['episode']): string {
  return [show, number === null ? '' : `Episode ${number}`].filter(Boolean).join(' · ');
}

/** "Kate Soule (Director of Granite) · DeepSeek-V3 · ≈13:22" as far as it is known. */
export function whoAndWhere(quote: Quote): string {
  const { topic, seconds } = quote;
  return [titledVoicesOf(quote), topic, seconds === null ? '' : `≈${clock(seconds)}`].filter(Boolean).join(' · ');
}

/** The names of those quoted, hosts and others apart, each once. */
export function namesOf(quotes: readonly Quote[]): { hosts: string[]; guests: string[] } {
  const names = (host: boolean) => [
    ...new Set(quotes.flatMap(({ speaker }) => (speaker && (speaker.role === 'host') === host ? [speaker.name] : []))),
  ];
  return { hosts: names(true), guests: names(false) };
}
