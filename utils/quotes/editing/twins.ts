import { episodeKey } from '../model/episode-key';
import type { Quote } from '../model/quote';

/**
 * The quotes of a file, with those that another program merely gives back replaced by the reader's own: the same words
 * of the same episode, without a note or tag that is not there already. Our own tables, read back from Readwise, would
 * otherwise bring every quote a second time, under a new id.
 * @param own read only if the file has such quotes
 */
export function withOwnTwins(quotes: Quote[], own: () => readonly Quote[]): Quote[] {
  // Only our own files know sentences, and they know ids.
  if (!quotes.some(({ anchor }) => anchor.sentences === null)) return quotes;
  const kept = new Map<string, Quote[]>();
  for (const quote of own()) {
    if (quote.deleted !== null) continue;
    const alike = kept.get(wordsOf(quote));
    if (alike) alike.push(quote);
    else kept.set(wordsOf(quote), [quote]);
  }
  return quotes.map((quote) => {
    const twins = quote.anchor.sentences === null ? kept.get(wordsOf(quote)) : undefined;
    return twins?.find((twin) => !adds(quote, twin)) ?? quote;
  });
}

function wordsOf({ episode, anchor }: Quote): string {
  return `${episodeKey(episode)}\n${anchor.exact.replace(/\s+/g, ' ')}`;
}

/** Whether a quote has a note or tags that the other one lacks. */
function adds({ note, tags }: Quote, to: Quote): boolean {
  const known = new Set(to.tags.map(plainTag));
  return (note !== '' && plainNote(note) !== plainNote(to.note)) || tags.some((tag) => !known.has(plainTag(tag)));
}

/**
 * Readwise has one sign for what ends a tag of its own: "gpt-4.5" comes back as "gpt-4 5", "to_check" as "to check".
 */
function plainTag(tag: string): string {
  return tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._,#]+/g, ' ')
    .trim();
}

/** Spreadsheets change the ends of lines, and files keep one form of letters with marks. */
function plainNote(note: string): string {
  return note.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
