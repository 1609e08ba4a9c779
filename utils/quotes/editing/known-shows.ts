import { speakerKey } from '../../transcript/speakers';
import type { Quote } from '../model/quote';

/**
 * The quotes of a file, in which the name of a show that is known here is no longer taken for a person. Tables of
 * podcast highlights name the show as the author; when they have no addresses either, no page will ever say who spoke.
 *
 * @param known the quotes of the library, read only if needed; those of the file count, too
 */
export function withKnownShows(quotes: readonly Quote[], known: () => readonly Quote[]): Quote[] {
  const isOpen = ({ episode, speaker }: Quote) => episode.url === '' && speaker !== null;
  if (!quotes.some(isOpen)) return [...quotes];
  const shows = new Map([...quotes, ...known()].map(({ episode: { show } }) => [speakerKey(show), show]));
  shows.delete('');
  return quotes.map((quote) => {
    const show = isOpen(quote) ? shows.get(quote.speaker?.id ?? '') : undefined;
    return show === undefined ? quote : { ...quote, speaker: null, episode: { ...quote.episode, show } };
  });
}
