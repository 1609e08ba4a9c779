import { episodeKey } from '../../quotes/model/episode-key';
import type { QuoteEpisode, QuoteSpeaker } from '../../quotes/model/quote';
import type { SearchEntry } from '../../quotes/search/search';
import { initialsOf } from '../initials';
import type { Slot } from '../look/palette';
import { shortNames } from '../names';
import type { Person } from '../people';

/** A job title and the episodes that print it. */
export interface PrintedTitle {
  title: string;
  /** "Episode 36", "Lanterns" */
  episodes: string[];
}

/** A person with saved quotes. */
export interface LibraryPerson extends Person {
  quotes: number;
  episodes: number;
  /** Newest episode first. */
  titles: PrintedTitle[];
}

/** What has been collected about a person while going through the quotes. */
interface Seen {
  name: string;
  /** Null while only known from quotes that somebody else says most of. */
  host: boolean | null;
  quotes: number;
  /** `episodeKey`s of the episodes the person was quoted from. */
  seen: Set<string>;
  titles: Map<string, Set<string>>;
  /** `episodeKey` of the episode whose title was read last. */
  last?: string;
}

/** Shown as the speaker of words before the first label. */
export const NOBODY = 'Unlabeled';

/**
 * Everyone who says a part of a saved quote, keyed by id, most quotes first. Hosts get the neutral slot 0; everyone
 * else gets the slot assigned in their episodes.
 */
export function libraryPeople(
  entries: readonly SearchEntry[],
  slots: Readonly<Record<string, Slot>>,
): Map<string, LibraryPerson> {
  const found = new Map<string, Seen>();
  for (const { quote, speakers } of entries) {
    const key = episodeKey(quote.episode);
    for (const { id, name } of speakers) {
      const person = found.get(id) ?? { name, host: null, quotes: 0, seen: new Set(), titles: new Map() };
      found.set(id, person);
      person.quotes++;
      person.seen.add(key);
    }
    if (quote.speaker !== null) addMain(found.get(quote.speaker.id) as Seen, quote.speaker, quote.episode);
  }
  const ranked = [...found]
    .map(([id, person]) => ({ id, ...person }))
    .sort((a, b) => b.quotes - a.quotes || a.name.localeCompare(b.name));
  const initials = initialsOf(ranked);
  const short = shortNames(ranked);
  return new Map(
    ranked.map(({ id, name, host, quotes, seen, titles }) => [
      id,
      {
        id,
        name,
        short: short.get(id) ?? name,
        initials: initials.get(id) ?? '?',
        slot: slotOf({ id, role: host === true ? 'host' : 'guest' }, slots),
        quotes,
        episodes: seen.size,
        titles: [...titles].map(([title, episodes]) => ({ title, episodes: [...episodes] })),
      },
    ]),
  );
}

/** What only the main speaker of a quote tells: role and title. */
function addMain(person: Seen, { role, title }: QuoteSpeaker, episode: QuoteEpisode): void {
  // A person who hosts one show and is a guest on another counts as a guest.
  person.host = (person.host ?? true) && role === 'host';
  // Quotes of an episode are adjacent, so its title is read only once.
  const key = episodeKey(episode);
  if (person.last === key) return;
  person.last = key;
  if (title === null) return;
  const printed = person.titles.get(title) ?? new Set();
  person.titles.set(title, printed.add(episodeName(episode)));
}

/** The slot of a speaker on the page of the quote: hosts have the neutral one, whatever their role elsewhere. */
export function slotOf({ id, role }: Pick<QuoteSpeaker, 'id' | 'role'>, slots: Readonly<Record<string, Slot>>): Slot {
  return role === 'host' ? 0 : (slots[id] ?? 0);
}

/** "Episode 36", or the episode's title when it has no number. */
export function episodeName({ number, title }: { number: number | null; title: string }): string {
  return number === null ? title : `Episode ${number}`;
}
