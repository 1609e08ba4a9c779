import { escapeHtml } from '../../lib/escape-html';
import { labeledWords } from '../links/voices';
import { episodeTitle } from '../model/episode-title';
import type { Quote } from '../model/quote';
import { byEpisode, type EpisodeQuotes, type QuoteFormat, underTitle, type WriteOptions, whoAndWhere } from './format';

/** Nothing in the file may run or load anything, whatever a reader wrote into a note. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE =
  'body{font:18px/1.55 system-ui,sans-serif;max-width:42em;margin:3em auto;padding:0 1em;color:#161616;background:#fff}' +
  'blockquote{margin:2em 0 0;padding-inline-start:1em;border-inline-start:4px solid #8d8d8d;white-space:pre-line}' +
  'p{margin:.4em 0 0 1.2em;color:#525252;font-size:15px;white-space:pre-line}h2{margin-top:2.5em}' +
  '@media(prefers-color-scheme:dark){body{color:#f4f4f4;background:#161616}p{color:#c6c6c6}a{color:#78a9ff}}';

/** Lets the browser take the direction from the text itself. */
const AS_WRITTEN = ' dir="auto"';

/** A standalone web page that prints well and loads nothing. */
export const HTML: QuoteFormat = {
  id: 'html',
  name: 'Web page',
  extension: 'html',
  mime: 'text/html',
  write: (quotes, options) =>
    [
      '<!doctype html>',
      '<html lang="en"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<title>${escapeHtml(options.title)}</title><style>${STYLE}</style></head><body>`,
      `<h1>${escapeHtml(options.title)}</h1>`,
      ...byEpisode(quotes).map((episode) => section(episode, options)),
      '</body></html>\n',
    ].join('\n'),
};

function section({ episode, quotes }: EpisodeQuotes, options: WriteOptions): string {
  const about = underTitle(episode);
  return [
    `<section><h2${AS_WRITTEN}>${escapeHtml(episodeTitle(episode))}</h2>`,
    about === '' ? '' : `<p>${escapeHtml(about)}</p>`,
    ...quotes.map((quote) => article(quote, options.linkOf(quote))),
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

function article(quote: Quote, link: string): string {
  const { anchor, note, tags } = quote;
  const where = whoAndWhere(quote);
  const open = link === '' ? '' : `<a href="${escapeHtml(link)}">Open</a>`;
  const source = [where === '' ? '' : `— ${escapeHtml(where)}`, open].filter(Boolean).join(' ');
  return [
    `<article><blockquote${AS_WRITTEN}>${escapeHtml(labeledWords(anchor))}</blockquote>`,
    source === '' ? '' : `<p>${source}</p>`,
    note === '' ? '' : `<p${AS_WRITTEN}>${escapeHtml(note)}</p>`,
    tags.length === 0 ? '' : `<p>${escapeHtml(tags.map((tag) => `#${tag}`).join(' '))}</p>`,
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}
