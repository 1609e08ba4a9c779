import { clean } from '../../transcript/normalize';
import { speakerKey } from '../../transcript/speakers';
import { bits80, canonicalJson } from '../checksum';
import { cleanTag } from '../clean-tag';
import { episodeKey } from '../episode-key';
import { LONGEST_LINE, LONGEST_TAG, MOST_TAGS, QUOTE_COLORS, type Quote, type QuoteColor } from '../quote';
import { whyTooLong } from '../too-long';
import { derivedUlid, nextUlid } from '../ulid';
import { voicesFrom } from '../voices';
import { UNDATED } from './dates';

/** What another program's file tells of a quote. */
export interface Foreign {
  /** Words and context as the source of the page has them. */
  exact: string;
  prefix?: string;
  suffix?: string;
  url: string;
  title: string;
  /** As `voicesOf` says it; empty where nobody is named. */
  speaker: string;
  seconds: number | null;
  note: string;
  tags: readonly string[];
  /** As written there; without a zone it counts as UTC, and anything that is no date as `UNDATED`. */
  created: string;
  /** The same; empty or missing when it was not changed since. */
  modified?: string;
}

/** The address an episode is known by, of any address it is read at. */
export type Identify = (url: string) => string;

const CAME_FROM = /^(?:utm_\w+|fbclid|gclid)(?:=|$)/i;
const NO_RANDOM = new Uint8Array(10);

/** The quote of another program as one of ours. Its id follows from what it says: read twice, it is there once. */
export function quoteFrom(foreign: Foreign, identify: Identify): Quote {
  const created = momentFrom(foreign.created);
  const { color, tags } = colorAndTags(foreign.tags);
  const exact = words(foreign.exact);
  const [before = '', after = ''] = foreign.exact.split(foreign.exact.trim());
  const episode = { url: addressOf(identify(foreign.url)), show: '', number: null, title: line(foreign.title) };
  const { name, others } = voicesFrom(line(foreign.speaker));
  const id = derivedUlid(
    nextUlid(null, Date.parse(created), NO_RANDOM),
    bits80(canonicalJson([episodeKey(episode), foreign.exact.toWellFormed(), created])),
  );
  return {
    id,
    // Where it stands is not known: the words and their context find it again.
    anchor: {
      exact,
      prefix: beside((foreign.prefix ?? '') + before)
        .slice(-LONGEST_LINE)
        .toWellFormed(),
      suffix: beside(after + (foreign.suffix ?? ''))
        .slice(0, LONGEST_LINE)
        .toWellFormed(),
      start: 0,
      end: exact.length,
      turns: { first: 0, last: others ? 1 : 0, offset: 0 },
      sentences: null,
    },
    episode,
    speaker: name === '' ? null : { id: speakerKey(name), name, role: 'unknown', title: null },
    topic: null,
    seconds: foreign.seconds,
    color,
    note: written(foreign.note),
    tags,
    created,
    modified: foreign.modified ? momentFrom(foreign.modified) : created,
    revision: 1,
    deleted: null,
  };
}

/** Why it cannot be a quote; null when it can. */
export function unfit({ exact, note }: Pick<Foreign, 'exact' | 'note'>): string | null {
  if (clean(exact) === '') return 'it marks no words';
  return whyTooLong({ anchor: { exact: words(exact) }, note: written(note) });
}

/** The first tag that names a color is the color, as in what we write; any further one is a tag like others. */
function colorAndTags(given: readonly string[]): { color: QuoteColor; tags: string[] } {
  const clean = given.map((tag) => cleanTag(tag).slice(0, LONGEST_TAG).trim().toWellFormed()).filter(Boolean);
  const colors = clean.map((tag) => QUOTE_COLORS.find((name) => name === tag.toLowerCase()));
  const at = colors.findIndex((color) => color !== undefined);
  const tags = new Map(clean.filter((_, index) => index !== at).map((tag) => [tag.toLowerCase(), tag]));
  return { color: colors[at] ?? 'line', tags: [...tags.values()].slice(0, MOST_TAGS) };
}

/** Behind a time of day: "Z", "+02:00", " GMT". */
const ZONE = /:\d{2}(?:\.\d+)?\s*(?:[ap]m\s*)?(?:z|utc?|gmt|[ecmp][sd]t|[+-]\d)/i;

/** In the reader's own zone a file would bring other quotes on a journey, or on another machine. */
function momentFrom(text: string): string {
  const date = text.trim();
  const ways = ZONE.test(date) ? [date] : [`${date}Z`, `${date} UTC`, date];
  const time = ways.map((way) => Date.parse(way)).find(Number.isFinite);
  if (time === undefined) return UNDATED;
  return new Date(Math.min(Math.max(time, 0), Date.UTC(9999, 11, 31))).toISOString();
}

/** What a source is known by: sources may differ by their query alone, but not by what tells where a reader came from. */
function addressOf(url: string): string {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const asked = query.split('&').filter((part) => part !== '' && !CAME_FROM.test(part));
  const whole = `${path}?${asked.join('&')}`;
  // A part of a query would lead somewhere else.
  return line(asked.length === 0 || whole.length > LONGEST_LINE ? path.replace(/\/+$/, '') : whole);
}

/** Line by line as a transcript has them, so that they are found in it. */
function words(text: string): string {
  return text.split('\n').map(clean).join('\n').trim();
}

function written(note: string): string {
  return note.normalize('NFC').toWellFormed();
}

/** One line; a space at an end parts it from the words. */
function beside(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${clean(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;
}

function line(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE).toWellFormed();
}
