import { clock } from '../transcript/timestamps';
import { escapeHtml } from './formats/escape-html';
import type { Quote } from './quote';
import { titledVoicesOf } from './voices';

/** What of a quote is cited; a draft has it too, once it knows its episode. */
export interface Cited {
  anchor: Pick<Quote['anchor'], 'exact' | 'turns'>;
  episode: Pick<Quote['episode'], 'show' | 'number' | 'title'>;
  speaker: Pick<NonNullable<Quote['speaker']>, 'name' | 'title'> | null;
  seconds: number | null;
}

/** The same citation twice; what is copied offers both, and the place of the paste takes the one it can show. */
export interface Citation {
  plain: string;
  /** One paragraph: the show in italics, the time (or else the show) as the link. */
  html: string;
}

/** Who prints the transcripts of all shows. */
const PUBLISHER = 'IBM';

/**
 * “…” — Kate Soule (Director of Technical Product Management, Granite), Mixture of Experts ep. 36, IBM, ≈14:41. <link>
 *
 * What is not known is left out; an episode without a number is named by its title. The words stay as they are, but for
 * paragraphs, which become spaces.
 *
 * @param link address that opens the page on the words; empty for none
 */
export function citationOf(cited: Cited, link: string): Citation {
  const parts = partsOf(cited);
  const plain = parts.map(({ text }) => text).join('');
  const linked = parts.find(({ kind }) => kind === 'time') ?? parts.find(({ kind }) => kind === 'show');
  const html = parts.map((part) => markedUp(part, part === linked ? link : '')).join('');
  return { plain: link === '' ? plain : `${plain} ${link}`, html: `<p>${html}</p>` };
}

interface Part {
  kind: 'words' | 'show' | 'time';
  text: string;
}

function partsOf(cited: Cited): Part[] {
  const { anchor, episode, speaker, seconds } = cited;
  const words = (text: string): Part => ({ kind: 'words', text });
  const said = words(
    `“${anchor.exact.replace(/\s+/g, ' ')}” — ${speaker === null ? '' : `${titledVoicesOf(cited)}, `}`,
  );
  const number = episode.number === null ? '' : ` ep. ${episode.number}`;
  const named = number === '' && episode.title !== '' ? `, “${episode.title}”` : number;
  const show: Part[] = episode.show === '' ? [] : [{ kind: 'show', text: episode.show }, words(`${named}, `)];
  const time: Part[] = seconds === null ? [] : [words(', '), { kind: 'time', text: `≈${clock(seconds)}` }];
  return [said, ...show, words(PUBLISHER), ...time, words('.')];
}

function markedUp({ kind, text }: Part, link: string): string {
  const escaped = kind === 'show' ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text);
  return link === '' ? escaped : `<a href="${escapeHtml(link)}">${escaped}</a>`;
}
