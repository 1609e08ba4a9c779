import { showCurrent } from '../../../utils/page/current-words';
import { HIGHLIGHT } from '../../../utils/page/highlights';
import { paintQuotes } from '../../../utils/page/quote-paint';
import { lanesOf } from '../../../utils/presenters/look/quote-lanes';
import type { ShelfQuote } from '../../../utils/quotes/editing/shelf';
import type { PageText } from '../../../utils/sites';
import type { Span } from '../../../utils/transcript/model';

/** Paints quotes and the keyboard's current sentence on the page's own text. */
export class QuotePaint {
  readonly #pageText: PageText;
  readonly #prefix: string;
  readonly #signal: AbortSignal;
  #quotes = new AbortController();
  #current = new AbortController();

  /** @param prefix of the highlight names, as in the page's style sheet */
  constructor(pageText: PageText, prefix: string, signal: AbortSignal) {
    this.#pageText = pageText;
    this.#prefix = prefix;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#quotes.abort(), { once: true });
    signal.addEventListener('abort', () => this.#current.abort(), { once: true });
  }

  show(quotes: readonly ShelfQuote[]): void {
    this.#quotes.abort();
    if (this.#signal.aborted) return;
    this.#quotes = new AbortController();
    const found = quotes
      .toSorted((a, b) => (a.quote.id < b.quote.id ? -1 : 1))
      .flatMap(({ quote: { color }, place, standing }) =>
        place.state === 'missing' ? [] : [{ span: place.span, color, standing }],
      );
    const lanes = lanesOf(found.map(({ span }) => span));
    const painted = found.map((quote, n) => ({ ...quote, lane: lanes[n] as number }));
    paintQuotes({ pageText: this.#pageText, quotes: painted, prefix: this.#prefix }, this.#quotes.signal);
  }

  showCurrent(current: { turn: Span; sentence: Span; leaps: boolean } | null): void {
    this.#current.abort();
    if (this.#signal.aborted || current === null) return;
    this.#current = new AbortController();
    const name = HIGHLIGHT.here(this.#prefix);
    showCurrent({ pageText: this.#pageText, ...current, name }, this.#current.signal);
  }
}
