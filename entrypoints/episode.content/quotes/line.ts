import type { QuoteLineProps } from '../../../components/quotes/quotes-props';
import { type NotKept, notKeptLine } from '../../../utils/presenters/quote-notices';
import type { Stage } from './stage';

/** How long what was done can be undone from the line. */
const UNDO_MS = 8_000;

/** The quiet line at the bottom, and what screen readers are told. A caution stays until it is dismissed. */
export class Line {
  readonly #show: Stage['show'];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #caution: string | null = null;
  #line: Omit<QuoteLineProps, 'onDismiss'> | null = null;

  constructor({ show }: Pick<Stage, 'show'>, signal: AbortSignal) {
    this.#show = show;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Something could not be done, and the reader has not yet let it go. */
  get isCaution(): boolean {
    return this.#caution !== null;
  }

  /** What was done; gone after a while. Stands beside a caution, never in its place. */
  done(text: string, actions: QuoteLineProps['actions'] = []): void {
    if (this.#line !== null && this.#caution !== null) {
      this.#put({ ...this.#line, text: `${this.#caution} ${text}` }, text);
      return;
    }
    this.#put({ text, caution: false, actions, byHand: null });
    this.#timer = setTimeout(() => this.clear(), UNDO_MS);
  }

  refused(reason: NotKept, actions: QuoteLineProps['actions'] = []): void {
    this.#caution = notKeptLine(reason);
    this.#put({ text: this.#caution, caution: true, actions, byHand: null });
  }

  /** Words the clipboard would not take: the reader copies them. */
  byHand(words: string): void {
    this.#caution = 'The clipboard is closed to Roundtable here. Copy the words with your own keys.';
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
