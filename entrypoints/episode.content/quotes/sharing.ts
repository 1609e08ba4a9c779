import { type Copied, copy } from '../../../utils/page/clipboard';
import type { Line } from './line';

/** Takes words out of the page: to the clipboard, or, where that is closed, before the reader's eyes. */
export class Sharing {
  readonly #line: Line;

  constructor(line: Line) {
    this.#line = line;
  }

  copyWords(words: string): Promise<void> {
    return this.#copy({ plain: words }, 'Words copied.');
  }

  async #copy(copied: Copied, said: string): Promise<void> {
    if (await copy(copied)) this.#line.done(said);
    else this.#line.byHand(copied.plain);
  }
}
