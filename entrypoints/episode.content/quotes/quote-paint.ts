import { Lifetimes } from '../../../utils/lib/lifetimes';
import { showCurrent } from '../../../utils/page/current-words';
import { HIGHLIGHT } from '../../../utils/page/highlights';
import { paintQuotes } from '../../../utils/page/quote-paint';
import { lanesOf } from '../../../utils/presenters/look/quote-lanes';
import type { Rest } from '../../../utils/presenters/rest';
import type { ShelfQuote } from '../../../utils/quotes/editing/shelf';
import type { PageText } from '../../../utils/sites';
import type { Span } from '../../../utils/transcript/model';

/** Paints quotes and the keyboard's current sentence on the page's own text. */
export class QuotePaint {
  readonly #pageText: PageText;
  readonly #prefix: string;
  readonly #quotes: Lifetimes;
  readonly #current: Lifetimes;

  /** @param prefix of the highlight names, as in the page's style sheet */
  constructor(pageText: PageText, prefix: string, signal: AbortSignal) {
    this.#pageText = pageText;
    this.#prefix = prefix;
    this.#quotes = new Lifetimes(signal);
    this.#current = new Lifetimes(signal);
  }

  show(quotes: readonly ShelfQuote[]): void {
    const signal = this.#quotes.next();
    if (signal.aborted) return;
    const found = quotes
      .toSorted((a, b) => (a.quote.id < b.quote.id ? -1 : 1))
      .flatMap(({ quote: { color }, place, standing }) =>
        place.state === 'missing' ? [] : [{ span: place.span, color, standing }],
      );
    const lanes = lanesOf(found.map(({ span }) => span));
    const painted = found.map((quote, n) => ({ ...quote, lane: lanes[n] as number }));
    paintQuotes({ pageText: this.#pageText, quotes: painted, prefix: this.#prefix }, signal);
  }

  /** @returns where the sentence comes to rest */
  showCurrent(current: { turn: Span; sentence: Span; leap: Rest | null } | null): Rest {
    const signal = this.#current.next();
    if (signal.aborted || current === null) return 'here';
    const name = HIGHLIGHT.here(this.#prefix);
    return showCurrent({ pageText: this.#pageText, ...current, name }, signal);
  }
}
