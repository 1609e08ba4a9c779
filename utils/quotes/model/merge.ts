import { bits80, canonicalJson, type Json, sameJson } from './checksum';
import type { Learned, QuoteUpdate } from './edit';
import { MOST_TAGS, type Quote, type QuoteEdit, type QuotePassage } from './quote';
import { type Changes, changesAt, type VersionedQuote } from './record';
import { isSameEpisode } from './same-episode';
import { derivedUlid } from './ulid';

/** A change to one quote. */
export interface QuoteChange extends QuoteUpdate {
  learned?: Learned | undefined;
  /** Whether to move it to the trash, or out of it. */
  deleted?: boolean | undefined;
  /** The revision the change is based on. */
  seen: number;
}

export interface Outcome {
  kept: VersionedQuote;
  isNew: boolean;
  /** The overwritten version, if the author of the change had not seen it. */
  lost: Quote | null;
}

/**
 * Applies a change. The later change wins; where it overwrites something its author had not seen, the losing version
 * must be kept as a quote of its own (`conflictCopyOf`). Editing a quote that was deleted in the meantime restores it.
 * @param now ISO 8601, UTC
 * @returns the same quote, with `isNew` false, when nothing changes
 */
export function changed({ quote, changes }: VersionedQuote, change: QuoteChange, now: string): Outcome {
  const wanted = wishesOf(quote, change, changes, now);
  const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => !same(quote[name], wanted[name]));
  if (names.length === 0) return { kept: { quote, changes }, isNew: false, lost: null };
  const revision = quote.revision + 1;
  // Speaker, topic, time and episode are determined by the place, so they count as part of the anchor.
  const parts = names.map((name) => (name in changes ? (name as keyof Changes) : 'anchor'));
  const clash = parts.some((part) => part !== 'deleted' && changes[part] > change.seen);
  return {
    kept: {
      quote: { ...quote, ...wanted, revision, modified: now },
      changes: { ...changes, ...Object.fromEntries(parts.map((part) => [part, revision])) },
    },
    isNew: true,
    lost: clash ? quote : null,
  };
}

function wishesOf(
  quote: Quote,
  { edit, passage, learned, deleted, seen }: QuoteChange,
  changes: Changes,
  now: string,
): Partial<QuoteEdit & QuotePassage & Pick<Quote, 'deleted' | 'episode'>> {
  const wanted: ReturnType<typeof wishesOf> = { ...edit, ...passage, ...learned };
  const missedDeletion = quote.deleted !== null && changes.deleted > seen && Object.keys(wanted).length > 0;
  if (deleted === false || (deleted === undefined && missedDeletion)) wanted.deleted = null;
  else if (deleted === true) wanted.deleted = quote.deleted ?? now;
  return wanted;
}

/**
 * A copy of a quote under an id of its own. The id is derived from the content, so making the copy twice gives one
 * quote.
 * @param again number of earlier ids of this copy that are taken by something else
 */
export function conflictCopyOf(quote: Quote, again = 0): VersionedQuote {
  const held = canonicalJson({ of: quote.id, ...contentOf(quote), ...(again > 0 && { again }) });
  const copy = { ...quote, id: derivedUlid(quote.id, bits80(held)), revision: 1, deleted: null };
  return { quote: copy, changes: changesAt(1) };
}

/** Whether two quotes have the same content, apart from their ids. */
export function isTwin(a: Quote, b: Quote): boolean {
  return sameJson(contentOf(a), contentOf(b)) && a.deleted === b.deleted;
}

function contentOf({ color, note, tags, anchor, episode, speaker }: Quote): { [part: string]: Json } {
  return { color, note, tags, exact: anchor.exact, url: episode.url, by: speaker?.id ?? null };
}

/**
 * Merges a quote from a file into the existing quote of the same id, where that loses no words.
 * @returns null when something would be lost, so that both must be kept
 */
export function merged(present: VersionedQuote, arriving: Quote, now: string): VersionedQuote | null {
  const { quote } = present;
  // A file of another program does not tell the show; its id is made from the address, so it is the same source.
  const isSource = arriving.episode.show === '' || isSameEpisode(quote.episode, arriving.episode);
  const samePassage = quote.anchor.exact === arriving.anchor.exact && isSource;
  const notes = [...new Set([quote.note, arriving.note].filter((note) => note !== ''))];
  if (!samePassage || quote.color !== arriving.color || notes.length > 1) return null;
  const known = new Set(quote.tags.map((tag) => tag.toLowerCase()));
  const tags = [...quote.tags, ...arriving.tags.filter((tag) => !known.has(tag.toLowerCase()))];
  if (tags.length > MOST_TAGS) return null;
  return changed(
    present,
    { edit: { note: notes[0] ?? '', tags }, deleted: quote.deleted !== null, seen: quote.revision },
    now,
  ).kept;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a as never) === canonicalJson(b as never);
}
