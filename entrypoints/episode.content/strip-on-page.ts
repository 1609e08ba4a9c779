import type { StripFeed, StripPlace } from '../../components/strip/strip-props';
import type { Analysis } from '../../utils/analysis/model';
import { Lifetimes } from '../../utils/lib/lifetimes';
import { rangeBetween } from '../../utils/page/highlights';
import { oncePerFrame } from '../../utils/page/once-per-frame';
import { keepStripFree } from '../../utils/page/top-edge';
import { scrollToRange } from '../../utils/page/travel';
import { watchReader } from '../../utils/page/watch-reader';
import type { EpisodeScreens } from '../../utils/presenters/screens';
import { spotAt } from '../../utils/presenters/strip/strip-spot';
import type { Reading } from '../../utils/sites';

export interface StripRequest {
  reading: Reading;
  analysis: Analysis;
  screens: EpisodeScreens;
  /** Shows the strip, or nothing while the reader has switched it off. */
  show(feed: StripFeed | null): void;
}

/** The page side of the strip: follows the reader, and scrolls the text along with a drag. */
export class StripOnPage {
  readonly #request: StripRequest;
  readonly #on: Lifetimes;
  #isOn = false;
  #land: (offset: number) => void = () => undefined;

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
    if (!isOn || signal.aborted) {
      this.#land = () => undefined;
      show(null);
    } else show(this.#feed(screens.strip, signal));
  }

  /** Reports where the reader is being taken. */
  land(offset: number): void {
    this.#land(offset);
  }

  #feed(view: StripFeed['view'], signal: AbortSignal): StripFeed {
    const { reading, analysis, screens } = this.#request;
    const { pageText, transcript } = reading;
    keepStripFree(signal);
    const followers = new Set<(place: StripPlace) => void>();
    let place: StripPlace = { offset: 0, inside: false };
    this.#land = watchReader(
      { pageText, length: transcript.text.length },
      (next) => {
        place = next;
        for (const onPlace of followers) onPlace(next);
      },
      signal,
    );
    let wanted = 0;
    const scrub = oncePerFrame(() => {
      const points = pageText.pointsOf({ start: wanted, end: wanted + 1 });
      if (points !== null) scrollToRange(rangeBetween(points), true);
    }, signal);
    const people = new Map(screens.people.map((person) => [person.id, person]));
    return {
      view,
      follow: (onPlace) => {
        followers.add(onPlace);
        onPlace(place);
        return () => followers.delete(onPlace);
      },
      spotAt: (offset) => spotAt({ transcript, analysis, people }, offset),
      column: () => {
        const { left = 0, right = innerWidth } = pageText.paragraphs[0]?.element.getBoundingClientRect() ?? {};
        return { left, right };
      },
      onScrub: (offset) => {
        wanted = offset;
        this.#land(offset);
        scrub();
      },
    };
  }
}
