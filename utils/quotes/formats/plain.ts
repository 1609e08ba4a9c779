import { labeledWords } from '../links/voices';
import type { Quote } from '../model/quote';
import { byEpisode, type QuoteFormat, showAndNumber, whoAndWhere } from './format';

/** Plain text, readable anywhere. */
export const PLAIN: QuoteFormat = {
  id: 'text',
  name: 'Plain text',
  extension: 'txt',
  mime: 'text/plain',
  write: (quotes, { linkOf }) =>
    byEpisode(quotes)
      .map(({ episode, quotes: own }) => {
        const head = [episode.title, showAndNumber(episode), episode.url].filter(Boolean).join('\n');
        return `${head}\n\n${own.map((quote) => `${plainQuote(quote, linkOf(quote))}\n`).join('\n')}`;
      })
      .join('\n\n'),
};

function plainQuote(quote: Quote, link: string): string {
  const { anchor, note, tags } = quote;
  const where = whoAndWhere(quote);
  const lines = [
    `“${labeledWords(anchor)}”`,
    where === '' ? '' : `— ${where}`,
    note,
    tags.map((tag) => `#${tag}`).join(' '),
    link,
  ];
  return lines.filter(Boolean).join('\n');
}
