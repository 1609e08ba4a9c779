import { watchReader } from '../../utils/page/watch-reader';
import type { ReaderPlace } from '../../utils/presenters/reader-place';
import type { Reading } from '../../utils/sites';

/** Where the reader is in the transcript, watched once for the strip, the time left and the search. */
export class Reader {
  /** Reports where the reader is being taken. @param offset in `Transcript.text` */
  readonly land: (offset: number) => void;
  readonly #followers = new Set<(place: ReaderPlace) => void>();
  #place: ReaderPlace = { offset: 0, inside: false };

  constructor({ pageText, transcript }: Reading, signal: AbortSignal) {
    const onPlace = (place: ReaderPlace) => {
      this.#place = place;
      for (const follow of this.#followers) follow(place);
    };
    this.land = watchReader({ pageText, length: transcript.text.length }, onPlace, signal);
  }

  /** Offset of the words being read, in `Transcript.text`; -1 before the text. */
  get offset(): number {
    const { offset, inside } = this.#place;
    return inside || offset > 0 ? offset : -1;
  }

  /**
   * Reports where the reader is, now and whenever it changes.
   * @returns a function that stops it
   */
  follow(onPlace: (place: ReaderPlace) => void): () => void {
    this.#followers.add(onPlace);
    onPlace(this.#place);
    return () => this.#followers.delete(onPlace);
  }
}
