import type { QuoteCardProps } from '../../../components/quotes/quotes-props';
import { type Copied, copy } from '../../../utils/page/clipboard';
import { drawQuote } from '../../../utils/page/quote-picture';
import { sharePicture } from '../../../utils/page/share-picture';
import { measureTheme } from '../../../utils/page/theme';
import type { PictureColors } from '../../../utils/presenters/look/picture-colors';
import { PICTURE_LINES, type PictureAction } from '../../../utils/presenters/quotes/picture-actions';
import { draftQuote } from '../../../utils/presenters/quotes/quote-draft';
import { presentQuotePicture } from '../../../utils/presenters/quotes/quote-picture';
import { savedQuotes } from '../../../utils/quotes/editing/saved-quotes';
import type { ShelfQuote } from '../../../utils/quotes/editing/shelf';
import { pictureName } from '../../../utils/quotes/formats/file-name';
import { PLAIN } from '../../../utils/quotes/formats/plain';
import { citationOf } from '../../../utils/quotes/links/citation';
import { fragmentLink, quoteLink } from '../../../utils/quotes/links/fragment';
import type { Quote, QuoteDraft } from '../../../utils/quotes/model/quote';
import type { Span } from '../../../utils/transcript/model';
import type { QuotesContext } from './quotes-context';
import type { StatusLine } from './status-line';

/** Shares words by clipboard (or, if not accessible, by showing them for manual copying) or as a picture. */
export class Sharing {
  readonly #stage: QuotesContext;
  readonly #line: StatusLine;

  constructor(stage: QuotesContext, line: StatusLine) {
    this.#stage = stage;
    this.#line = line;
  }

  copyWords(words: string): Promise<void> {
    return this.#copy({ plain: words }, 'Text copied.');
  }

  /** Shares words of the transcript without saving them. */
  async copyUnsaved(span: Span, what: 'citation' | 'link'): Promise<void> {
    const { reading, analysis } = this.#stage;
    const draft = draftQuote(reading.transcript, analysis, { id: '', span, color: 'idea', note: '', tags: [] });
    if (typeof draft === 'string') return this.#line.refused(draft === 'empty' ? 'outside' : draft);
    await this.#share(draft, fragmentLink(reading.transcript, draft.anchor), what);
  }

  /** What the card of a quote offers. */
  actionsOf(entry: ShelfQuote): Pick<QuoteCardProps, 'onCitation' | 'onLink' | 'onPicture'> {
    const share = (what: 'citation' | 'link') => () => void this.#share(entry.quote, this.#linkOf(entry), what);
    return { onCitation: share('citation'), onLink: share('link'), onPicture: this.#pictureOf(entry) };
  }

  /** Copies the saved quotes; words that could not be saved have a button of their own. */
  async copyAll(quotes: readonly ShelfQuote[]): Promise<void> {
    const links = new Map(quotes.map((entry) => [entry.quote.id, this.#linkOf(entry)]));
    const linkOf = ({ id }: Quote) => links.get(id) ?? '';
    const plain = PLAIN.write(savedQuotes(quotes), { title: '', now: '', linkOf });
    await this.#copy({ plain }, 'All quotes copied.');
  }

  /** Copies or saves the picture of a quote; null when it is too long for one. */
  #pictureOf({ quote }: ShelfQuote): ((act: PictureAction) => void) | null {
    const { people, reading, pictures } = this.#stage;
    const column = reading.pageText.paragraphs[0]?.element ?? document.body;
    const slot = people.find(({ id }) => id === quote.speaker?.id)?.slot ?? 0;
    const colors = pictures[measureTheme(column)][slot] as PictureColors;
    const view = presentQuotePicture(quote, { slot, colors });
    if (view === null) return null;
    return async (act) => {
      const outcome = await sharePicture(act, drawQuote(view), pictureName(quote));
      this.#line.done(PICTURE_LINES[outcome]);
    };
  }

  #linkOf({ quote, place }: ShelfQuote): string {
    const { transcript } = this.#stage.reading;
    return place.state === 'missing'
      ? quoteLink(transcript.episode.url, quote.anchor)
      : fragmentLink(transcript, place.span);
  }

  #share(quote: QuoteDraft | Quote, link: string, what: 'citation' | 'link'): Promise<void> {
    return what === 'link'
      ? this.#copy({ plain: link }, 'Link copied.')
      : this.#copy(citationOf(quote, link), 'Citation copied.');
  }

  async #copy(copied: Copied, said: string): Promise<void> {
    if (await copy(copied)) this.#line.done(said);
    else this.#line.byHand(copied.plain);
  }
}
