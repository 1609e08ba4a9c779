import { escapeHtml } from '../../lib/escape-html';
import { clock } from '../../transcript/timestamps';
import { labeledWords, titledVoicesOf } from '../links/voices';
import type { Quote } from '../model/quote';
import type { QuoteFormat } from './format';

/** Cards for Anki's text import: the words on the front, who said them on the back. */
export const ANKI: QuoteFormat = {
  id: 'anki',
  name: 'Cards for Anki',
  extension: 'txt',
  mime: 'text/plain',
  write: (quotes, { linkOf }) => {
    const head = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#tags column:4',
      '#columns:guid\tFront\tBack\tTags',
      '#deck:Roundtable',
      '#notetype:Basic',
    ];
    const rows = quotes.map((quote) =>
      [quote.id, ankiFront(quote), ankiBack(quote, linkOf(quote)), ankiTags(quote)].join('\t'),
    );
    return `${[...head, ...rows].join('\n')}\n`;
  },
};

function ankiFront({ anchor, topic }: Quote): string {
  return `“${field(labeledWords(anchor))}”<br><br>Who said it${topic === null ? '' : `, about ${field(topic)}`}?`;
}

function ankiBack(quote: Quote, link: string): string {
  const { episode, seconds, note } = quote;
  const time = seconds === null ? '' : `≈${clock(seconds)}`;
  const lines = [titledVoicesOf(quote), [episode.title, episode.show, time].filter(Boolean).join(' · '), note, link];
  return lines.filter(Boolean).map(field).join('<br>');
}

function ankiTags({ color, tags }: Quote): string {
  // The tags column is not HTML, unlike the fields. With the color first, no quotation mark can open the cell.
  return [color, ...tags].map((tag) => tag.replace(/\s+/g, '_')).join(' ');
}

function field(text: string): string {
  return escapeHtml(text)
    .replaceAll('\t', ' ')
    .replace(/\r\n|[\n\r]/g, '<br>');
}
