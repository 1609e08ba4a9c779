import { clean } from '../../transcript/normalize';
import { speakerKey } from '../../transcript/speakers';
import { soleVoiceFrom } from '../links/voices';
import { bits80, canonicalJson } from '../model/checksum';
import { cleanTag } from '../model/clean-tag';
import { episodeKey } from '../model/episode-key';
import { LONGEST_LINE, LONGEST_TAG, MOST_TAGS, QUOTE_COLORS, type Quote, type QuoteColor } from '../model/quote';
import { derivedUlid, nextUlid } from '../model/ulid';
import { UNDATED } from './dates';
import { whyTooLong } from './why-too-long';

/** A quote as told by another program's file. */
export interface Foreign {
  /** Words and context as in the source of the page. */
  exact: string;
  prefix?: string;
  suffix?: string;
  url: string;
  title: string;
  /** Empty or missing when the file does not tell. */
  show?: string;
  /** In the form of `soleVoiceOf`; empty when nobody is named. */
  speaker: string;
  seconds: number | null;
  note: string;
  tags: readonly string[];
  /** As written in the file. Without a time zone it is taken as UTC; anything that is not a date becomes `UNDATED`. */
  created: string;
  /** In the same form; empty or missing when never modified. */
  modified?: string;
}

/** Maps any address of an episode to the one that identifies it. */
export type Identify = (url: string) => string;

const CAME_FROM = /^(?:utm_\w+|fbclid|gclid)(?:=|$)/i;
const NO_RANDOM = new Uint8Array(10);

/** Converts another program's quote. Its id is derived from its content, so importing it twice keeps one quote. */
export function quoteFrom(foreign: Foreign, identify: Identify): Quote {
  const created = momentFrom(foreign.created);
  const { color, tags } = colorAndTags(foreign.tags);
  const exact = words(foreign.exact);
  const [before = '', after = ''] = foreign.exact.split(foreign.exact.trim());
  const show = line(foreign.show ?? '');
  const episode = { show, url: addressOf(identify(foreign.url)), number: null, title: line(foreign.title) };
  const { name, others } = soleVoiceFrom(line(foreign.speaker));
  const id = derivedUlid(
    nextUlid(null, Date.parse(created), NO_RANDOM),
    bits80(canonicalJson([episodeKey(episode), foreign.exact.toWellFormed(), created])),
  );
  return {
    id,
    // Its offsets are not known; it is found by its words and their context.
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

/** Why it cannot become a quote; null when it can. */
export function rejectionReason({ exact, note }: Pick<Foreign, 'exact' | 'note'>): string | null {
  if (clean(exact) === '') return 'it has no highlighted text';
  return whyTooLong({ anchor: { exact: words(exact) }, note: written(note) });
}

/** The first tag that names a color is the color, as in our own exports; all others are ordinary tags. */
function colorAndTags(given: readonly string[]): { color: QuoteColor; tags: string[] } {
  const clean = given.map((tag) => cleanTag(tag).slice(0, LONGEST_TAG).trim().toWellFormed()).filter(Boolean);
  const colors = clean.map((tag) => QUOTE_COLORS.find((name) => name === tag.toLowerCase()));
  const at = colors.findIndex((color) => color !== undefined);
  const tags = new Map(clean.filter((_, index) => index !== at).map((tag) => [tag.toLowerCase(), tag]));
  return { color: colors[at] ?? 'line', tags: [...tags.values()].slice(0, MOST_TAGS) };
}

/** Matches a time zone after a time of day: "Z", "+02:00", " GMT". */
const ZONE = /:\d{2}(?:\.\d+)?\s*(?:[ap]m\s*)?(?:z|utc?|gmt|[ecmp][sd]t|[+-]\d)/i;

/** Parses a date. Not in the reader's time zone, because the same file would then give other quotes in another zone. */
function momentFrom(text: string): string {
  const date = text.trim();
  const ways = ZONE.test(date) ? [date] : [`${date}Z`, `${date} UTC`, date];
  const time = ways.map((way) => Date.parse(way)).find(Number.isFinite);
  if (time === undefined) return UNDATED;
  return new Date(Math.min(Math.max(time, 0), Date.UTC(9999, 11, 31))).toISOString();
}

/** The identifying address of a source: its query is kept, because it may be the only difference, except tracking. */
function addressOf(url: string): string {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const asked = query.split('&').filter((part) => part !== '' && !CAME_FROM.test(part));
  const whole = `${path}?${asked.join('&')}`;
  // A truncated query would lead somewhere else.
  return line(asked.length === 0 || whole.length > LONGEST_LINE ? path.replace(/\/+$/, '') : whole);
}

/** Cleans each line as in a transcript, so that the words can be found in it. */
function words(text: string): string {
  return text.split('\n').map(clean).join('\n').trim();
}

function written(note: string): string {
  return note.normalize('NFC').toWellFormed();
}

/** Context on one line; a space at either end is kept, because it separates the context from the words. */
function beside(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${clean(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;
}

function line(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE).toWellFormed();
}
