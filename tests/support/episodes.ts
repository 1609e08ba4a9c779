import type { Episode } from '../../utils/transcript/model';

/** An episode about which the page says nothing. */
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
