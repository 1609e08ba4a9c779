import { Lifetimes } from '../../../utils/lib/lifetimes';
import { ATTRIBUTE, markAll } from '../../../utils/page/attributes';
import { HIGHLIGHT, HIGHLIGHT_PRIORITY, paintSpans } from '../../../utils/page/highlights';
import type { Hit } from '../../../utils/presenters/search/search-transcript';
import type { PageText } from '../../../utils/sites';

/** Paints search hits on the page's own text: above quotes, below the flash of a landing place. */
export class HitPaint {
  readonly #pageText: PageText;
  readonly #prefix: string;
  readonly #all: Lifetimes;
  readonly #current: Lifetimes;

  /** @param prefix of the highlight names, as in the page's style sheet */
  constructor(pageText: PageText, prefix: string, signal: AbortSignal) {
    this.#pageText = pageText;
    this.#prefix = prefix;
    this.#all = new Lifetimes(signal);
    this.#current = new Lifetimes(signal);
  }

  show(hits: readonly Hit[]): void {
    const signal = this.#all.next();
    this.#put('hit', hits, signal);
    // In forced colors, all highlights would look like the current hit where the page's text is not marked.
    if (!matchMedia('(forced-colors: active)').matches) return;
    const elements = new Set(hits.flatMap(({ marks }) => marks.flatMap((mark) => this.#pageText.elementsOf(mark))));
    markAll(elements, ATTRIBUTE.found, signal);
  }

  /** The current hit is painted once more, over itself, so that a step does not paint all of them again. */
  showCurrent(hit: Hit | null): void {
    this.#put('currentHit', hit ? [hit] : [], this.#current.next());
  }

  #put(kind: 'hit' | 'currentHit', hits: readonly Hit[], signal: AbortSignal): void {
    const spans = hits.flatMap(({ marks }) => marks);
    const look = { name: HIGHLIGHT[kind](this.#prefix), priority: HIGHLIGHT_PRIORITY[kind] };
    paintSpans({ pageText: this.#pageText, spans }, look, signal);
  }
}
