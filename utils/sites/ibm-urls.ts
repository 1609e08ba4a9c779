const HOST = 'www.ibm.com';
/** Match patterns of every page Roundtable may run on: the default and the locale form (`/mx-es/think/podcasts/…`). */
export const PODCAST_PAGES = ['https://www.ibm.com/think/podcasts/*', 'https://www.ibm.com/*/think/podcasts/*'];

/** `/[<cc-lc>/]think/podcasts[/<series>[/<slug>]]` */
const PODCAST_PATH = /^(?:\/[a-z]{2}-[a-z]{2})?\/think\/podcasts(?:\/([^/]+))?(?:\/([^/]+))?\/?$/i;

/** What an address alone tells. */
export interface PodcastPath {
  series: string | null;
  /** Null on a hub: the list of series or of episodes. */
  slug: string | null;
}

/** Reads the path of an IBM podcast address; null for every other page. */
export function parsePodcastUrl(url: string): PodcastPath | null {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.hostname !== HOST || parsed.protocol !== 'https:') return null;
  const match = PODCAST_PATH.exec(parsed.pathname);
  return match === null ? null : { series: match[1] ?? null, slug: match[2] ?? null };
}

/** Series of an episode or hub address, as its slug; empty when there is none. */
export function seriesOf(url: string): string {
  return parsePodcastUrl(url)?.series ?? '';
}

/**
 * The identity of an episode: https address without locale, query, hash, trailing slash, in lower case. The same
 * episode read under `/mx-es/` or with `?utm_…` is the same episode. Idempotent.
 */
export function normalizeUrl(url: string): string {
  const path = parsePodcastUrl(url);
  if (path === null || path.series === null) return url;
  const segments = [path.series, path.slug].filter((segment) => segment !== null).join('/');
  return `https://www.ibm.com/think/podcasts/${segments.toLowerCase()}`;
}
