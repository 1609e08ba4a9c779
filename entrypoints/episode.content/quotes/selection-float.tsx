import { barActions } from '../../../components/quotes/bar-actions';
import type { Follow, SelectionBarProps } from '../../../components/quotes/quotes-props';
import { SelectionBar } from '../../../components/quotes/SelectionBar';
import { isSeen } from '../../../utils/page/current-words';
import type { Span } from '../../../utils/transcript/model';
import type { QuotesContext } from './quotes-context';

/** The selected words and the bar next to them. Its keys also work when the reader has turned the bar off. */
export class SelectionFloat {
  readonly #stage: QuotesContext;
  readonly #actionsOf: (span: Span) => Omit<SelectionBarProps, 'follow'>;
  #words: { span: Span; follow: Follow } | null = null;

  constructor(stage: QuotesContext, actionsOf: (span: Span) => Omit<SelectionBarProps, 'follow'>) {
    this.#stage = stage;
    this.#actionsOf = actionsOf;
  }

  get hasBar(): boolean {
    return this.#stage.settings.selectionBar;
  }

  /** @returns whether that changes anything */
  put(words: { span: Span; follow: Follow } | null): boolean {
    const changes = words !== null || this.#words !== null;
    this.#words = words;
    // The bar takes no focus, so it would be silent.
    if (words !== null && this.hasBar) this.#stage.show({ said: 'F6 to save or copy.' });
    return changes;
  }

  /** Whether they are in view: keys must refer to what the reader sees. */
  get isSeen(): boolean {
    if (this.#words === null) return false;
    if (!this.hasBar) return isSeen(this.#stage.reading.pageText, this.#words.span);
    const bar = this.#stage.root.querySelector('.selection-bar');
    return bar?.checkVisibility({ visibilityProperty: true }) === true;
  }

  /** @returns whether words are selected and the bar has this key */
  press(pressed: string): boolean {
    if (this.#words === null || !this.isSeen) return false;
    const act = barActions(this.#actionsOf(this.#words.span)).find(({ key }) => key === pressed.toUpperCase());
    act?.run();
    return act !== undefined;
  }

  draw() {
    if (this.#words === null || !this.hasBar) return null;
    return <SelectionBar follow={this.#words.follow} {...this.#actionsOf(this.#words.span)} />;
  }
}
