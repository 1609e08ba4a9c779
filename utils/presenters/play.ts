import type { EpisodeLink } from '../transcript/model';

/** Where an episode is played: by the page's own player, or by a video that opens in another tab. */
export type PlayedBy = 'page' | 'video';

/** "Play from 14:40", "Play from ≈02:38 on YouTube" */
export function playLabel(time: string, by: PlayedBy): string {
  return `Play from ${time}${by === 'video' ? ' on YouTube' : ''}`;
}

/**
 * The address of the episode's YouTube video at a second; null when the page links to none. A channel or a playlist is
 * no place in the episode.
 */
export function videoAt(links: readonly EpisodeLink[], seconds: number): string | null {
  for (const { kind, href } of links) {
    const url = kind === 'youtube' ? URL.parse(href) : null;
    if (url === null || !isVideo(url)) continue;
    url.hash = '';
    url.searchParams.set('t', `${Math.max(0, Math.floor(seconds))}s`);
    return url.href;
  }
  return null;
}

/** `youtu.be/ID`, `youtube.com/watch?v=ID`, `youtube.com/live/ID` */
function isVideo({ hostname, pathname, searchParams }: URL): boolean {
  if (hostname === 'youtu.be') return pathname.length > 1;
  return pathname === '/watch' ? searchParams.get('v') !== null : /^\/(?:live|embed|shorts)\/./.test(pathname);
}
