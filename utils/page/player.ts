import { sleep } from '../lib/sleep';

/** A recording that is shorter than this share of the talk is not the episode: a trailer, an advertisement. */
const LEAST_SHARE = 0.5;

/**
 * The page's own player of the episode, also in a frame of the same site, where some players are; null when there is
 * none. Videos that decorate the page and recordings that are far too short are passed over; of the others, one whose
 * length is known comes first.
 *
 * @param duration estimated length of the episode in seconds
 */
export function findPlayer(duration: number): HTMLMediaElement | null {
  let unknown: HTMLMediaElement | null = null;
  for (const scope of [document, ...framesOf(document)]) {
    for (const media of scope.querySelectorAll<HTMLMediaElement>('audio, video')) {
      const isOrnament = media.loop || (media.autoplay && media.muted);
      if (isOrnament || !hasSource(media)) continue;
      if (media.duration >= duration * LEAST_SHARE) return media;
      // The duration is not a number before anything was loaded.
      if (Number.isNaN(media.duration)) unknown ??= media;
    }
  }
  return unknown;
}

/**
 * IBM's players, old and new, which show a picture with a button and load the recording only when that is pressed
 * (@carbon/ibmdotcom-web-components 2.30.0, `video-player` and `video-player-v7`).
 */
const UNLOADED = 'c4d-video-player, c4d-video-player-v7';
/** How often and how long the recording is waited for, in ms. */
const LOOK_MS = 200;
const LOAD_MS = 10_000;

/**
 * The button of a player that has not loaded anything yet; null when there is none. One whose stated length is far too
 * short is passed over, as above.
 */
export function findUnloadedPlayer(duration: number): HTMLElement | null {
  for (const player of document.querySelectorAll(UNLOADED)) {
    const stated = Number(player.getAttribute('duration'));
    const button = player.shadowRoot?.querySelector('button');
    if (button && (!stated || stated >= duration * LEAST_SHARE)) return button;
  }
  return null;
}

/** Presses the button of a player and waits for its recording. @returns null when none comes */
export async function loadPlayer(button: HTMLElement, duration: number): Promise<HTMLMediaElement | null> {
  button.click();
  for (let waited = 0; waited < LOAD_MS; waited += LOOK_MS) {
    await sleep(LOOK_MS);
    const media = findPlayer(duration);
    if (media !== null) return media;
  }
  return null;
}

/** Plays from a second, also when nothing has been loaded yet. @throws when the browser cannot play it */
export async function playFrom(media: HTMLMediaElement, seconds: number): Promise<void> {
  media.currentTime = seconds;
  await media.play();
}

function hasSource({ networkState }: HTMLMediaElement): boolean {
  return networkState === HTMLMediaElement.NETWORK_IDLE || networkState === HTMLMediaElement.NETWORK_LOADING;
}

/** The documents of the page's frames, without those of other sites. */
function framesOf(document: Document): Document[] {
  return [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument === null ? [] : [contentDocument],
  );
}

/** Calls back when a player may have come: some load only when the reader presses their button. */
export function watchPlayers(onChange: () => void, signal: AbortSignal): void {
  document.addEventListener('loadedmetadata', onChange, { capture: true, passive: true, signal });
}
