import { mapOf } from '../../utils/analysis/work';
import { createFinder } from '../../utils/quotes/anchor/find';
import type { Quote, QuoteEpisode } from '../../utils/quotes/model/quote';
import { isSameEpisode } from '../../utils/quotes/model/same-episode';
import { seriesOf } from '../../utils/sites/ibm-urls';
import type { QuoteStore } from '../../utils/storage/quotes/quote-store';
import type { Transcript } from '../../utils/transcript/model';
import { inSlices } from './time-slices';

/**
 * Brings quotes along when the publisher moves an episode to another address: its page would say that there are none, and
 * the links of the library would lead nowhere. It must be the same episode of the same show, with the words of at least
 * half of the quotes. Quotes of an address that was open in this session stay, so that two pages with the same talk do
 * not take them from each other.
 */
export class MovedEpisodes {
  readonly #store: QuoteStore;
  readonly #wasRead: (url: string) => Promise<boolean>;
  /** Addresses looked at since the background started. */
  readonly #done = new Set<string>();

  /** @param wasRead whether the page at an address was read in this session */
  constructor(store: QuoteStore, wasRead: (url: string) => Promise<boolean>) {
    this.#store = store;
    this.#wasRead = wasRead;
  }

  /** @returns the quotes as they were at their former address */
  async follow({ episode, text }: Pick<Transcript, 'episode' | 'text'>): Promise<Quote[]> {
    const { url } = episode;
    if (this.#done.has(url)) return [];
    this.#done.add(url);
    const samples = await this.#store.samplesOf((other) => other !== url && seriesOf(other) === seriesOf(url));
    const moved: Quote[] = [];
    for (const former of samples.map((quote) => quote.episode)) {
      if (!isSameEpisode(former, episode) || (await this.#wasRead(former.url))) continue;
      const quotes = await this.#store.ofEpisode(former.url);
      if (await areIn(text, quotes)) moved.push(...(await this.#bring(quotes, episode)));
    }
    return moved;
  }

  /** @returns those that were brought */
  async #bring(quotes: readonly Quote[], { url, show, number, title }: QuoteEpisode): Promise<Quote[]> {
    const learned = { episode: { url, show, number, title } };
    const ids = quotes.map(({ id }) => id);
    const replies = await this.#store.change(ids, () => ({ edit: {}, learned }));
    return quotes.filter((_, n) => replies[n]?.outcome === 'saved');
  }
}

async function areIn(text: string, quotes: readonly Quote[]): Promise<boolean> {
  const finder = createFinder(text);
  const places = await inSlices(mapOf(quotes, ({ anchor }) => finder.find(anchor), 1));
  const found = places.filter((place) => place.state !== 'missing' && !place.tied);
  return quotes.length > 0 && found.length >= quotes.length / 2;
}
