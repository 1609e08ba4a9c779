/** An invented library of any size. The same size always gives the same library. */
import { type LibraryView, type LibraryWish, overviewOf, presentLibrary } from '../../utils/presenters/library/library';
import type { MissingQuote } from '../../utils/quotes/anchor/missing';
import { QUOTE_COLORS, type Quote } from '../../utils/quotes/model/quote';
import type { LibraryState } from '../../utils/quotes/model/save-replies';
import { Catalog } from '../../utils/quotes/search/catalog';
import { parseQuery } from '../../utils/quotes/search/search-query';
import { dice } from './dice';
import { idOf } from './quotes';

const WORDS =
  'the lantern keeps a small light because oil is dear and nobody asked who carries it home when wind turns over water while we were counting boats along our quiet harbor so every keeper learns that patience costs less than glass and that signals travel further than any voice would'.split(
    ' ',
  );
const FIRST = ['Mara', 'Dele', 'Tobias', 'Nora', 'Ines', 'Milo', 'Ada', 'Petra', 'Jonas', 'Lucia'];
const LAST = ['Lindqvist', 'Ashworth', 'Wrede', 'Castellan', 'Thorvald', 'Brennan', 'Okafor', 'Haas'];
const SHOWS = ['Kitchen Table Computing', 'Lamp Hour', 'Harbor Notes'];
const TOPICS = ['Oil prices', 'Glass and wind', 'Who carries the light', 'Signals at sea', 'The price of patience'];
const TAGS = ['cost', 'safety', 'to check', 'harbor', 'wind', 'for the talk', 'numbers'];
const QUOTES_AN_EPISODE = 18;

/** `size` quotes from about `size / 18` episodes of three shows, by up to 80 people. */
export function inventedLibrary(size: number): Quote[] {
  const roll = dice(36);
  const below = (n: number) => Math.floor(roll() * n);
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => WORDS[below(WORDS.length)]).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const titles = Array.from({ length: Math.ceil(size / QUOTES_AN_EPISODE) }, () => sentence(6).slice(0, -1));
  return Array.from({ length: size }, (_, i) => {
    const number = Math.floor(i / QUOTES_AN_EPISODE) + 1;
    const show = SHOWS[number % SHOWS.length] as string;
    const who = (number * 7 + below(4)) % (FIRST.length * LAST.length);
    const name = `${FIRST[who % FIRST.length]} ${LAST[Math.floor(who / FIRST.length)]}`;
    const exact = sentence(5 + below(36));
    const start = (i % QUOTES_AN_EPISODE) * 2_000 + below(900);
    const saved = new Date(1_750_000_000_000 + i * 60_000).toISOString();
    return {
      id: idOf(i),
      anchor: {
        exact,
        prefix: sentence(6),
        suffix: sentence(6),
        start,
        end: start + exact.length,
        turns: { first: i % QUOTES_AN_EPISODE, last: i % QUOTES_AN_EPISODE, offset: 20 },
        sentences: { first: i, last: i },
      },
      episode: {
        url: `https://www.ibm.com/think/podcasts/${show.toLowerCase().replaceAll(' ', '-')}/night-${number}`,
        show,
        number,
        title: titles[number - 1] as string,
      },
      speaker: { id: name.toLowerCase(), name, role: 'guest', title: `Keeper of the ${WORDS[who % WORDS.length]}` },
      topic: TOPICS[below(TOPICS.length)] as string,
      seconds: 20 + (start / 16) * 1.1,
      color: QUOTE_COLORS[below(4)] as Quote['color'],
      note: roll() < 0.15 ? sentence(8) : '',
      tags: roll() < 0.25 ? [...new Set([TAGS[below(TAGS.length)] as string, TAGS[below(TAGS.length)] as string])] : [],
      created: saved,
      modified: saved,
      revision: 1,
      deleted: null,
    };
  });
}

/** A healthy library that has never been backed up. */
export const WELL: LibraryState = {
  quotes: 0,
  trashed: 0,
  damaged: 0,
  bytes: { used: 1_240_000, quota: null },
  backedUp: null,
  sinceBackup: 0,
};

/** The view that the library page would show of these quotes on November 24, 2026. */
export function viewOf(
  quotes: readonly Quote[],
  {
    typed = '',
    state = WELL,
    missing = [],
    ...wish
  }: Partial<LibraryWish> & { typed?: string; state?: LibraryState; missing?: readonly MissingQuote[] } = {},
): LibraryView {
  const catalog = new Catalog();
  catalog.put(quotes);
  const overview = overviewOf(catalog, {
    slots: {},
    state,
    missing: new Map(missing.map((each) => [each.id, each])),
    now: Date.parse('2026-11-24T12:00:00.000Z'),
  });
  return presentLibrary(catalog, overview, {
    place: { kind: 'all' },
    grouping: 'episode',
    query: parseQuery(typed),
    ...wish,
  });
}
