import type { MissingQuote } from '../../quotes/anchor/missing';
import { labeledWords, listed, othersIn } from '../../quotes/links/voices';
import type { Quote, QuoteColor } from '../../quotes/model/quote';
import { TRASH_DAYS } from '../../quotes/model/trash';
import { aboutClock, dotted, keepStart } from '../format';
import { initialsOf } from '../initials';
import type { Slot } from '../look/palette';
import { QUOTE_WORDS } from '../look/quote-colors';
import { isPictured } from '../quotes/quote-picture';
import { episodeName, type LibraryPerson, slotOf } from './library-people';

/** One quote as the list shows it. */
export interface LibraryRow {
  id: string;
  revision: number;
  color: QuoteColor;
  /** "Doubt" */
  colorName: string;
  /** The saved words in full. */
  words: string;
  /** The first of the words: "The lantern keeps a small light …" */
  begins: string;
  /** "≈19:57"; null when the episode has no times. */
  time: string | null;
  note: string;
  tags: readonly string[];
  person: LibraryPerson | null;
  /** Who else says a part of the words (`othersIn`): "Tim Hwang and Chris Hay"; empty when nobody does. */
  others: string;
  topic: string | null;
  /** The episode; null where the list already shows it. */
  episode: string | null;
  /** Link that opens the episode at these exact words; null when the address is not safe to link to. */
  link: string | null;
  /** Whether the quote is short enough for a picture. */
  picture: boolean;
  /** "Kept until December 24" for a quote in the trash; null otherwise. */
  goes: string | null;
  /**
   * Set when the words were not on their page the last time it was read: what most likely stands there now, and whether
   * that may become the quote.
   */
  missing: { guess: string | null; placeable: boolean } | null;
}

/** Enough characters to tell quotes apart, yet short for a screen reader to announce. */
const MOST_BEGUN = 48;

export interface RowSurroundings {
  people: ReadonlyMap<string, LibraryPerson>;
  /** Slots of guests, by speaker id. */
  slots: Readonly<Record<string, Slot>>;
  /** Whether the list has a heading for each episode. */
  underEpisode: boolean;
  missing: ReadonlyMap<string, MissingQuote>;
  linkOf(quote: Quote): string | null;
}

export function presentRow(
  quote: Quote,
  { people, slots, underEpisode, missing, linkOf }: RowSurroundings,
): LibraryRow {
  const { id, revision, color, anchor, seconds, note, tags, speaker, topic, episode, deleted } = quote;
  const missed = missing.get(id);
  return {
    id,
    revision,
    color,
    colorName: QUOTE_WORDS[color].name,
    words: labeledWords(anchor),
    begins: keepStart(anchor.exact, MOST_BEGUN),
    time: seconds === null ? null : aboutClock(seconds),
    note,
    tags,
    person: speaker && { ...(people.get(speaker.id) ?? strangerOf(speaker)), slot: slotOf(speaker, slots) },
    others: listed(othersIn(quote)),
    topic,
    episode: underEpisode ? null : dotted(episode.show, unbroken(episode)),
    link: linkOf(quote),
    picture: isPictured(quote),
    goes: deleted === null ? null : `Kept until ${dayAfter(deleted, TRASH_DAYS)}`,
    missing:
      missed === undefined || deleted !== null ? null : { guess: missed.guess, placeable: missed.passage !== null },
  };
}

/** The episode's name, in which a number stays on the line of its word. */
function unbroken(episode: Quote['episode']): string {
  const name = episodeName(episode);
  return episode.number === null ? name : name.replace(' ', '\u00a0');
}

/** A person of whom only deleted quotes are left. */
function strangerOf({ id, name }: NonNullable<Quote['speaker']>): LibraryPerson {
  const initials = initialsOf([{ id, name }]).get(id) ?? '?';
  return { id, name, short: name, initials, slot: 0, quotes: 0, episodes: 0, titles: [] };
}

/** The day `days` after a moment: "December 24". @param moment ISO 8601 */
function dayAfter(moment: string, days: number): string {
  const day = new Date(Date.parse(moment) + days * 86_400_000);
  return day.toLocaleDateString('en-US', { month: 'long', day: 'numeric' });
}
