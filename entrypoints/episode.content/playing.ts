import { secondsAt } from '../../utils/analysis/clock/seconds-at';
import type { Analysis } from '../../utils/analysis/model';
import { findPlayer, findUnloadedPlayer, loadPlayer, playFrom } from '../../utils/page/player';
import { type PlayedBy, videoAt } from '../../utils/presenters/play';
import type { Placement } from '../../utils/quotes/model/quote';
import type { Transcript } from '../../utils/transcript/model';

/**
 * Plays the episode from a place: with the page's own player if there is one, else in a video in another tab, else with a
 * player of the page that loads only when its button is pressed.
 */
export class Playing {
  /** Where else the episode can be heard; the page may show these links late. */
  links: Transcript['episode']['links'];
  readonly #analysis: Analysis;
  /** Where to play from when the player has loaded, in seconds; null while none is loading. */
  #wanted: number | null = null;

  constructor({ episode }: Transcript, analysis: Analysis) {
    this.links = episode.links;
    this.#analysis = analysis;
  }

  /** Null when the page has nothing to play. */
  get by(): PlayedBy | null {
    if (this.#player !== null || this.#wanted !== null) return 'page';
    if (this.#videoAt(0) !== null) return 'video';
    return findUnloadedPlayer(this.#duration) && 'page';
  }

  /** Call only when the reader asks for it, or the browser refuses. */
  play(seconds: number): void {
    const player = this.#player;
    const video = this.#videoAt(seconds);
    // While a player is loading, the last place that was asked for counts.
    if (this.#wanted !== null) this.#wanted = seconds;
    // A player that cannot play says so itself.
    else if (player !== null) void playFrom(player, seconds).catch(() => undefined);
    else if (video !== null) open(video, '_blank', 'noopener,noreferrer');
    else void this.#loadAndPlay(seconds).catch(() => undefined);
  }

  /** If the recording cannot be found, the player plays from its start, as its button says. */
  async #loadAndPlay(seconds: number): Promise<void> {
    const button = findUnloadedPlayer(this.#duration);
    if (button === null) return;
    this.#wanted = seconds;
    const player = await loadPlayer(button, this.#duration);
    const wanted = this.#wanted;
    this.#wanted = null;
    if (player !== null) await playFrom(player, wanted);
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
    return findPlayer(this.#duration);
  }

  get #duration(): number {
    return this.#analysis.clock.duration;
  }

  #videoAt(seconds: number): string | null {
    return videoAt(this.links, seconds);
  }
}
