import type { Episode } from '../../utils/transcript/model';

/** The episode of a page that states nothing about it. */
export function emptyEpisode(over: Partial<Episode> = {}): Episode {
  return {
    url: '',
    show: '',
    number: null,
    title: '',
    description: '',
    linkedNames: [],
    lang: null,
    links: [],
    ...over,
  };
}
