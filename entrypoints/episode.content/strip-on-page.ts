import type { StripFeed } from '../../components/strip/strip-props';
import type { Analysis } from '../../utils/analysis/model';
import { Lifetimes } from '../../utils/lib/lifetimes';
import { oncePerFrame } from '../../utils/page/once-per-frame';
import { keepStripFree } from '../../utils/page/top-edge';
import { scrollToOffset } from '../../utils/page/travel';
import type { EpisodeScreens } from '../../utils/presenters/screens';
import { spotAt } from '../../utils/presenters/strip/strip-spot';
import type { PageReading } from '../../utils/sites';
import type { PlaceTracker } from './place-tracker';

export interface StripRequest {
  reading: PageReading;
  analysis: Analysis;
  screens: EpisodeScreens;
  tracker: PlaceTracker;
  /** Shows the strip, or nothing while the reader has switched it off. */
  show(change: { strip: StripFeed | null }): void;
}

/** The page side of the strip: keeps its place free, and scrolls the text along with a drag. */
export class StripOnPage {
  readonly #request: StripRequest;
  readonly #on: Lifetimes;
  #isOn = false;
  #shown: StripFeed | null = null;

  constructor(request: StripRequest, signal: AbortSignal) {
    this.#request = request;
    this.#on = new Lifetimes(signal);
  }

  /** Switches the strip on or off. */
  apply(isOn: boolean): void {
    const { screens, show } = this.#request;
    if (this.#isOn === isOn || screens.strip === null) return;
    this.#isOn = isOn;
    const signal = this.#on.next();
    this.#shown = isOn && !signal.aborted ? this.#feed(screens.strip, signal) : null;
    show({ strip: this.#shown });
  }

  /** Shows the strip by a corrected clock: a new function, so that the table is written anew. */
  showTimes(): void {
    if (this.#shown === null) return;
    const { spotAt } = this.#shown;
    this.#shown = { ...this.#shown, spotAt: (offset) => spotAt(offset) };
    this.#request.show({ strip: this.#shown });
  }

  #feed(view: StripFeed['view'], signal: AbortSignal): StripFeed {
    const { reading, analysis, screens, tracker } = this.#request;
    const { pageText, transcript } = reading;
    keepStripFree(signal);
    let wanted = 0;
    const scrub = oncePerFrame(() => {
      scrollToOffset(pageText, wanted, 'line', true);
    }, signal);
    const people = new Map(screens.people.map((person) => [person.id, person]));
    return {
      view,
      follow: (onPlace) => tracker.follow(onPlace),
      spotAt: (offset) => spotAt({ transcript, analysis, people }, offset),
      column: () => {
        const { left = 0, right = innerWidth } = pageText.paragraphs[0]?.element.getBoundingClientRect() ?? {};
        return { left, right };
      },
      onScrub: (offset) => {
        wanted = offset;
        tracker.land(offset, 'line');
        scrub();
      },
    };
  }
}
