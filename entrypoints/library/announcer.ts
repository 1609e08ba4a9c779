import type { LibraryProps } from '../../components/library/library-props';
import { nextAnnouncement } from '../../utils/presenters/live-region';
import { UNDO_MS } from '../../utils/presenters/undo-offer';
import type { UndoDirection } from '../../utils/quotes/editing/history';

/** The line that says what just happened, until it has been shown for a while. */
export class Announcer {
  readonly #onChange: () => void;
  #said: LibraryProps['said'] = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Null when nothing is said. */
  get said(): LibraryProps['said'] {
    return this.#said;
  }

  /** @param way what is offered beside it; null for nothing */
  say(text: string, way: UndoDirection | null): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(null), UNDO_MS);
    this.#set({ text: nextAnnouncement(text, this.#said?.text), way });
  }

  #set(said: LibraryProps['said']): void {
    this.#said = said;
    this.#onChange();
  }
}
