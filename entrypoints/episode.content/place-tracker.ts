import { onAbort } from '../../utils/lib/on-abort';
import { type PlaceWatch, watchPlace } from '../../utils/page/watch-place';
import { timeLeft } from '../../utils/presenters/format';
import type { ReaderPlace } from '../../utils/presenters/reader-place';
import type { Rest } from '../../utils/presenters/rest';
import type { StripTurn } from '../../utils/presenters/strip/strip';
import { wordsAfter } from '../../utils/presenters/strip/words-left';
import type { PageReading } from '../../utils/sites';

/**
 * Where the reader is in the transcript: measured once per frame for the rail and the strip, and at once for a key or a
 * search.
 */
export class PlaceTracker {
  readonly #watch: PlaceWatch;
  readonly #wordsLeft: (offset: number) => number;
  readonly #followers = new Set<(place: ReaderPlace) => void>();
  #place: ReaderPlace = { offset: -1, begun: false, ended: false, inside: false, edge: 0, timeLeft: '' };
  #isKnown = false;

  /** @param turns with their words */
  constructor({ pageText, transcript }: PageReading, turns: readonly StripTurn[], signal: AbortSignal) {
    this.#wordsLeft = wordsAfter(turns);
    this.#watch = watchPlace({ pageText, length: transcript.text.length }, (seen) => this.#tell(seen), signal);
    onAbort(signal, () => this.#followers.clear());
  }

  /**
   * Measures now, for a key or a click.
   * @returns offset of the words being read, in `Transcript.text`; -1 before the text
   */
  measure(): number {
    this.#watch.measure();
    return this.#place.offset;
  }

  /**
   * Reports where the reader is being taken.
   * @param offset in `Transcript.text`
   */
  land(offset: number, rest: Rest): void {
    this.#watch.land(offset, rest);
    this.#tell({ ...this.#place, offset });
  }

  /**
   * Reports where the reader is, now if that has been measured, and whenever it changes.
   * @returns a function that stops it
   */
  follow(onPlace: (place: ReaderPlace) => void): () => void {
    this.#followers.add(onPlace);
    if (this.#isKnown) onPlace(this.#place);
    return () => this.#followers.delete(onPlace);
  }

  #tell(seen: Omit<ReaderPlace, 'timeLeft'>): void {
    const place = { ...seen, timeLeft: timeLeft(this.#wordsLeft(seen.offset)) };
    if (this.#isKnown && JSON.stringify(place) === JSON.stringify(this.#place)) return;
    this.#isKnown = true;
    this.#place = place;
    for (const follow of this.#followers) follow(place);
  }
}
