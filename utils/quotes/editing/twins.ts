import { episodeKey } from '../model/episode-key';
import type { Quote } from '../model/quote';

/**
 * The quotes of a file, with those that another program merely gives back replaced by the reader's own: the same words
 * of the same episode, without a note or tag that is not there already. Our own tables, read back from Readwise, would
 * otherwise bring every quote a second time, under a new id.
 */
export function withOwnTwins(quotes: Quote[], own: readonly Quote[]): Quote[] {
  // Only our own files know sentences, and they know ids.
  if (!quotes.some(({ anchor }) => anchor.sentences === null)) return quotes;
  const kept = new Map(own.filter(({ deleted }) => deleted === null).map((quote) => [wordsOf(quote), quote]));
  return quotes.map((quote) => {
    const twin = quote.anchor.sentences === null ? kept.get(wordsOf(quote)) : undefined;
    return twin === undefined || adds(quote, twin) ? quote : twin;
  });
}

function wordsOf({ episode, anchor }: Quote): string {
  return `${episodeKey(episode)}\n${anchor.exact.replace(/\s+/g, ' ')}`;
}

/** Whether a quote has a note or tags that the other one lacks. */
function adds({ note, tags }: Quote, to: Quote): boolean {
  const known = new Set(to.tags.map((tag) => tag.toLowerCase()));
  return (note !== '' && note !== to.note) || tags.some((tag) => !known.has(tag.toLowerCase()));
}
