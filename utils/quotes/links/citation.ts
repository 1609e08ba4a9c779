import { escapeHtml } from '../../lib/escape-html';
import { clock } from '../../transcript/timestamps';
import { inOneLine } from '../model/in-one-line';
import type { Quote } from '../model/quote';
import { publisherOf } from './publisher';
import { labeledWords, titledVoicesOf } from './voices';

/** The parts of a quote that are cited; a draft has them too, once its episode is known. */
export interface Cited {
  anchor: Pick<Quote['anchor'], 'exact' | 'turns'>;
  episode: Pick<Quote['episode'], 'url' | 'show' | 'number' | 'title'>;
  speaker: Pick<NonNullable<Quote['speaker']>, 'name' | 'title'> | null;
  seconds: number | null;
}

/** A citation in two formats. Both are copied, and the paste target picks the one it supports. */
export interface Citation {
  plain: string;
  /** One paragraph: the show in italics, and the time (or else the title, or the show) as the link. */
  html: string;
}

/**
 * “…” — Kate Soule (Director of Technical Product Management, Granite), “OpenAI o3, DeepSeek-V3 and the Brundage/Marcus
 * AI bet”, Mixture of Experts ep. 36, IBM, ≈14:41. <link>
 *
 * Unknown parts are left out. The words are unchanged, except that paragraph breaks become spaces and that, where
 * several people say them, each part begins with the name of its speaker.
 *
 * @param link address that opens the page at the words; empty for none
 */
export function citationOf(cited: Cited, link: string): Citation {
  const parts = partsOf(cited);
  const plain = parts.map(({ text }) => text).join('');
  const linked = parts.find(({ kind }) => kind === 'time') ?? parts.find(({ kind }) => kind !== 'words');
  const html = parts.map((part) => markedUp(part, part === linked ? link : '')).join('');
  return { plain: link === '' ? plain : `${plain} ${link}`, html: `<p>${html}</p>` };
}

interface Part {
  kind: 'words' | 'show' | 'title' | 'time';
  text: string;
}

function partsOf(cited: Cited): Part[] {
  const { anchor, episode, seconds } = cited;
  const words = (text: string): Part => ({ kind: 'words', text });
  const number = episode.show === '' || episode.number === null ? '' : ` ep. ${episode.number}`;
  const source: [Part, ...Part[]][] = [
    [words(titledVoicesOf(cited))],
    [{ kind: 'title', text: episode.title && `“${episode.title}”` }],
    [{ kind: 'show', text: episode.show }, words(number)],
    [words(publisherOf(episode.url))],
    [{ kind: 'time', text: seconds === null ? '' : `≈${clock(seconds)}` }],
  ];
  const known = source.filter(([{ text }]) => text !== '');
  const said = words(`“${inOneLine(labeledWords(anchor))}”`);
  if (known.length === 0) return [said];
  return [said, ...known.flatMap((parts, i) => [words(i === 0 ? ' — ' : ', '), ...parts]), words('.')];
}

function markedUp({ kind, text }: Part, link: string): string {
  const escaped = kind === 'show' ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text);
  return link === '' ? escaped : `<a href="${escapeHtml(link)}">${escaped}</a>`;
}
