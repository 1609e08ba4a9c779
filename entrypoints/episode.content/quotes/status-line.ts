import type { QuoteLineProps } from '../../../components/quotes/quotes-props';
import { forPlatform } from '../../../components/ui/for-platform';
import { onAbort } from '../../../utils/lib/on-abort';
import { type QuoteFailure, quoteFailureLine } from '../../../utils/presenters/quotes/quote-notices';
import { UNDO_MS } from '../../../utils/presenters/undo-offer';
import type { QuotesContext } from './quotes-context';

/** The quiet line at the bottom, with its announcement for screen readers. A caution stays until it is dismissed. */
export class StatusLine {
  readonly #show: QuotesContext['show'];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #caution: string | null = null;
  #line: Omit<QuoteLineProps, 'onDismiss'> | null = null;

  constructor({ show }: Pick<QuotesContext, 'show'>, signal: AbortSignal) {
    this.#show = show;
    onAbort(signal, () => clearTimeout(this.#timer));
  }

  /** Whether something failed and the reader has not dismissed it yet. */
  get isCaution(): boolean {
    return this.#caution !== null;
  }

  /** Shows what was done, for a while. It is shown in addition to a caution, never in its place. */
  done(text: string, actions: QuoteLineProps['actions'] = []): void {
    if (this.#line !== null && this.#caution !== null) {
      this.#put({ ...this.#line, text: `${this.#caution} ${text}` }, text);
      return;
    }
    this.#put({ text, caution: false, actions, byHand: null });
    this.#timer = setTimeout(() => this.clear(), UNDO_MS);
  }

  refused(reason: QuoteFailure, actions: QuoteLineProps['actions'] = []): void {
    this.#caution = quoteFailureLine(reason);
    this.#put({ text: this.#caution, caution: true, actions, byHand: null });
  }

  /** Shows words that could not be copied, for the reader to copy. */
  byHand(words: string): void {
    this.#caution = `Roundtable can't use the clipboard here. Press ${forPlatform('Ctrl C')} to copy.`;
    this.#put({ text: this.#caution, caution: true, actions: [], byHand: words });
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#caution = this.#line = null;
    this.#show({ line: null });
  }

  #put(line: Omit<QuoteLineProps, 'onDismiss'>, said = line.text): void {
    clearTimeout(this.#timer);
    this.#line = line;
    this.#show({ line: { ...line, onDismiss: () => this.clear() }, said });
  }
}
