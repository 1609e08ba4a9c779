const HOST = 'www.ibm.com';
/** Match patterns of all pages Roundtable may run on: default and localized (`/mx-es/think/podcasts/…`). */
export const PODCAST_PAGES = ['https://www.ibm.com/think/podcasts/*', 'https://www.ibm.com/*/think/podcasts/*'];

/** `/[<cc-lc>/]think/podcasts[/<series>[/<slug>]]` */
const PODCAST_PATH = /^(?:\/[a-z]{2}-[a-z]{2})?\/think\/podcasts(?:\/([^/]+))?(?:\/([^/]+))?\/?$/i;

/** What the address alone tells. */
export interface PodcastPath {
  series: string | null;
  /** Null on a hub: the list of series or of episodes. */
  slug: string | null;
}

/** Parses the path of an IBM podcast address; null for all other pages. */
export function parsePodcastUrl(url: string): PodcastPath | null {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.hostname !== HOST || parsed.protocol !== 'https:') return null;
  const match = PODCAST_PATH.exec(parsed.pathname);
  return match === null ? null : { series: match[1] ?? null, slug: match[2] ?? null };
}

/** The series slug of an episode or hub address; empty when there is none. */
export function seriesOf(url: string): string {
  return parsePodcastUrl(url)?.series ?? '';
}

/**
 * The address that identifies an episode: https, in lower case, without locale, query, hash and trailing slash. An
 * episode read under `/mx-es/` or with `?utm_…` is the same episode. Idempotent.
 */
export function normalizeUrl(url: string): string {
  const path = parsePodcastUrl(url);
  if (path === null || path.series === null) return url;
  const segments = [path.series, path.slug].filter((segment) => segment !== null).join('/');
  return `https://www.ibm.com/think/podcasts/${segments.toLowerCase()}`;
}
