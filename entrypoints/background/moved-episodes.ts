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
  /** Addresses looked at since the background started, without a failure. */
  readonly #done = new Set<string>();

  /** @param wasRead whether the page at an address was read in this session */
  constructor(store: QuoteStore, wasRead: (url: string) => Promise<boolean>) {
    this.#store = store;
    this.#wasRead = wasRead;
  }

  /** @returns the quotes as they were at their former address */
  async follow(talk: Pick<Transcript, 'episode' | 'text'>): Promise<Quote[]> {
    const { url } = talk.episode;
    if (this.#done.has(url)) return [];
    this.#done.add(url);
    try {
      return await this.#bringAll(talk);
    } catch (error) {
      this.#done.delete(url);
      throw error;
    }
  }

  async #bringAll({ episode, text }: Pick<Transcript, 'episode' | 'text'>): Promise<Quote[]> {
    const { url } = episode;
    const samples = await this.#store.samplesOf((other) => other !== url && seriesOf(other) === seriesOf(url));
    const moved: Quote[] = [];
    for (const sample of samples) {
      const former = await this.#named(sample);
      if (!isSameEpisode(former, episode) || (await this.#wasRead(former.url))) continue;
      const quotes = await this.#store.ofEpisode(former.url);
      if (await areIn(text, quotes)) moved.push(...(await this.#bring(quotes, episode)));
    }
    return moved;
  }

  /** The episode as one of its quotes names it: those from other programs know no show. */
  async #named({ episode }: Quote): Promise<QuoteEpisode> {
    if (episode.show !== '') return episode;
    const others = await this.#store.ofEpisode(episode.url);
    return others.find((quote) => quote.episode.show !== '')?.episode ?? episode;
  }

  /** @returns those that were brought */
  async #bring(quotes: readonly Quote[], { url, show, number, title }: QuoteEpisode): Promise<Quote[]> {
    const learned = { episode: { url, show, number, title } };
    const ids = quotes.map(({ id }) => id);
    const replies = await this.#store.change(ids, () => ({ edit: {}, learned }));
    const moved = quotes.filter((_, n) => replies[n]?.outcome === 'saved');
    // What could not be written now may be the next time the page asks.
    if (moved.length < quotes.length) this.#done.delete(url);
    return moved;
  }
}

async function areIn(text: string, quotes: readonly Quote[]): Promise<boolean> {
  const finder = createFinder(text);
  const places = await inSlices(mapOf(quotes, ({ anchor }) => finder.find(anchor), 1));
  const found = places.filter((place) => place.state !== 'missing' && !place.tied);
  return quotes.length > 0 && found.length >= quotes.length / 2;
}
