import { clock } from '../../transcript/timestamps';
import { labeledWords, soleVoiceOf } from '../links/voices';
import { writeCsv } from './csv';
import { savedAt } from './dates';
import type { QuoteFormat } from './format';
import { NO_TAG } from './from-readwise';

/** Excel reads a CSV file as UTF-8 only if it starts with a byte order mark. */
const BYTE_ORDER_MARK = '\ufeff';

const NOTION_HEAD = 'Quote,Speaker,Role,Topic,Time,Episode,Show,Note,Tags,Color,Link,Saved'.split(',');

/** A table for Notion and spreadsheets. All tags are in one cell, which Notion splits. */
export const NOTION: QuoteFormat = {
  id: 'notion',
  name: 'CSV for Notion and spreadsheets',
  extension: 'csv',
  mime: 'text/csv',
  write: (quotes, { linkOf }) =>
    BYTE_ORDER_MARK +
    writeCsv([
      NOTION_HEAD,
      ...quotes.map((quote) => [
        labeledWords(quote.anchor),
        soleVoiceOf(quote),
        quote.speaker?.role ?? '',
        quote.topic ?? '',
        quote.seconds === null ? '' : `≈${clock(quote.seconds)}`,
        quote.episode.title,
        quote.episode.show,
        quote.note,
        quote.tags.map((tag) => tag.replaceAll(',', ' ')).join(', '),
        quote.color,
        linkOf(quote),
        savedAt(quote),
      ]),
    ]),
};

const READWISE_HEAD = 'Highlight,Title,Author,URL,Note,Location,Date'.split(',');
/** Maximum lengths that Readwise stores, in characters. */
const READWISE_MOST = { text: 8_191, title: 511, author: 1_024 };

/**
 * Author is the speaker, title the episode and location the second; color and tags come first in the note, where
 * Readwise reads tags. The address is that of the episode rather than a link to the words, because Readwise would treat
 * every quote as a separate source.
 */
export const READWISE: QuoteFormat = {
  id: 'readwise',
  name: 'CSV for Readwise',
  extension: 'csv',
  mime: 'text/csv',
  write: (quotes) =>
    writeCsv([
      READWISE_HEAD,
      ...quotes.map((quote) => [
        cut(quote.anchor.exact, READWISE_MOST.text),
        cut(quote.episode.title, READWISE_MOST.title),
        cut(soleVoiceOf(quote), READWISE_MOST.author),
        quote.episode.url,
        [...[quote.color, ...quote.tags].map((tag) => `.${inlineTag(tag)}`), noteCell(quote.note)]
          .filter(Boolean)
          .join(' '),
        quote.seconds === null ? '' : String(Math.floor(quote.seconds)),
        savedAt(quote),
      ]),
    ]),
};

function inlineTag(tag: string): string {
  return tag.replace(/[\s.]+/g, '_');
}

function noteCell(note: string): string {
  return /^\s*\.[^\s.]/.test(note) ? NO_TAG + note : note;
}

/** Cuts to at most `most` code units, never inside a surrogate pair. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
