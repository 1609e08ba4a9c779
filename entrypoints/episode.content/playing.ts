import { secondsAt } from '../../utils/analysis/clock/seconds-at';
import type { Analysis } from '../../utils/analysis/model';
import { findPlayer, playFrom } from '../../utils/page/player';
import { type PlayedBy, videoAt } from '../../utils/presenters/play';
import type { Placement } from '../../utils/quotes/model/quote';
import type { Transcript } from '../../utils/transcript/model';

/** Plays the episode from a place: with the page's own player if there is one, else in a video in another tab. */
export class Playing {
  /** Where else the episode can be heard; the page may show these links late. */
  links: Transcript['episode']['links'];
  readonly #analysis: Analysis;

  constructor({ episode }: Transcript, analysis: Analysis) {
    this.links = episode.links;
    this.#analysis = analysis;
  }

  /** Null when the page has nothing to play. */
  get by(): PlayedBy | null {
    if (this.#player !== null) return 'page';
    return this.#videoAt(0) === null ? null : 'video';
  }

  /** Call only when the reader asks for it, or the browser refuses. */
  play(seconds: number): void {
    const player = this.#player;
    const video = this.#videoAt(seconds);
    // A player that cannot play says so itself.
    if (player !== null) void playFrom(player, seconds).catch(() => undefined);
    else if (video !== null) open(video, '_blank', 'noopener,noreferrer');
  }

  /** @param offset in `Transcript.text` */
  playFrom(offset: number): void {
    this.play(secondsAt(this.#analysis.clock, offset));
  }

  /** The second at which the page's own player is; undefined when there is none. */
  get second(): number | undefined {
    return this.#player?.currentTime;
  }

  /** What plays from the words of a quote; null when they are not on the page, or nothing can be played. */
  ofPlace(place: Placement): (() => void) | null {
    return place.state === 'missing' || this.by === null ? null : () => this.playFrom(place.span.start);
  }

  get #player(): HTMLMediaElement | null {
    return findPlayer(this.#analysis.clock.duration);
  }

  #videoAt(seconds: number): string | null {
    return videoAt(this.links, seconds);
  }
}
