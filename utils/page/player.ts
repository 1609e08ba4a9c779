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
