import { type Annotation, annotationOf, quoteOf } from './annotation';
import { canonicalJson, checksumOf, type Json, sortedKeys } from './checksum';
import { QUOTE_SCHEMA, type Quote, type QuoteEdit } from './quote';
import { isUlid } from './ulid';
import { upgrade } from './upgrade';

/** Revision in which each part of a quote was last changed: says whether two edits meet or pass each other by. */
export type Changes = Record<keyof QuoteEdit | 'anchor' | 'deleted', number>;

/** A quote with what the store alone needs to know. */
export interface Kept {
  quote: Quote;
  changes: Changes;
}

/** What stands at a quote's place in the database or in the second copy. */
export type Found =
  | { kind: 'absent' }
  | ({ kind: 'quote'; raw: Annotation; stale: boolean } & Kept)
  /** Taken away for good; stays, so that the other copy does not bring it back. */
  | { kind: 'gone'; raw: Annotation; revision: number }
  /** Written by a later version: kept and exported as it is. */
  | { kind: 'newer'; raw: Json }
  /** Unreadable, or not what its checksum says. */
  | { kind: 'damaged'; raw: Json };

export const ABSENT: Found = { kind: 'absent' };

/** The record of a quote. @param changes all at the quote's own revision when not known better */
export function recordOf(quote: Quote, changes: Changes = changesAt(quote.revision)): Annotation {
  return sealed({ ...annotationOf(quote), 'rt:changes': { ...changes } });
}

/** What stays of a quote that was taken away for good: that it was, and nothing of what it said. */
export function tombstoneOf(id: string, revision: number): Annotation {
  return sealed({ id: `urn:ulid:${id}`, type: 'rt:Gone', 'rt:schema': QUOTE_SCHEMA, 'rt:revision': revision });
}

export function changesAt(revision: number): Changes {
  return { color: revision, note: revision, tags: revision, anchor: revision, deleted: revision };
}

/** Says what was found at the place of this id. Never throws, whatever it is. @param raw undefined when nothing is there */
export function judge(id: string, raw: Json | undefined): Found {
  if (raw === undefined) return ABSENT;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { kind: 'damaged', raw };
  if (raw['id'] !== `urn:ulid:${id}`) return { kind: 'damaged', raw };
  const schema = raw['rt:schema'];
  if (typeof schema === 'number' && schema > QUOTE_SCHEMA) {
    // What is ours but for that number is no later version's: it would win over the sound copy.
    return { kind: isSealed({ ...raw, 'rt:schema': QUOTE_SCHEMA }) ? 'damaged' : 'newer', raw };
  }
  if (!isSealed(raw)) return { kind: 'damaged', raw };
  const revision = raw['rt:revision'];
  if (raw['type'] === 'rt:Gone' && typeof revision === 'number') return { kind: 'gone', raw, revision };
  return judgeQuote(raw, schema !== QUOTE_SCHEMA);
}

function judgeQuote(raw: Annotation, stale: boolean): Found {
  try {
    const current = upgrade(raw);
    const quote = quoteOf(current);
    if (quote === null) return { kind: 'damaged', raw };
    const changes = { ...changesAt(quote.revision), ...(current['rt:changes'] as Partial<Changes>) };
    return { kind: 'quote', raw, stale, quote, changes };
  } catch {
    return { kind: 'damaged', raw };
  }
}

/**
 * A record of a newer version with its id, as a backup carries it: of what it holds only that is known. Names that begin
 * with `_` are the database's own orders, so nothing that bears one is a record. Null when it is none.
 * @param text JSON
 */
export function newerRecord(text: string): [id: string, record: Annotation] | null {
  let raw: Json;
  try {
    raw = JSON.parse(text);
    // Nested too deeply it could be read, and never be written again.
    canonicalJson(raw);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const id = String(raw['id']).replace(/^urn:ulid:/, '');
  const isSafe = isUlid(id) && !Object.keys(raw).some((key) => key.startsWith('_'));
  return isSafe && judge(id, raw).kind === 'newer' ? [id, raw] : null;
}

/** How far along what was found is; the higher one of two copies is the one that holds. */
export function revisionOf(found: Found): number {
  if (found.kind === 'quote') return found.quote.revision;
  return found.kind === 'gone' ? found.revision : 0;
}

function sealed(record: Annotation): Annotation {
  const sorted = sortedKeys(record);
  return { ...sorted, 'rt:checksum': checksumOf(JSON.stringify(sorted)) };
}

function isSealed(record: Annotation): boolean {
  const { 'rt:checksum': checksum, ...rest } = record;
  // Stores keep the order, or sort as we do: the slow way is for what went through other hands.
  return checksumOf(JSON.stringify(rest)) === checksum || checksumOf(canonicalJson(rest)) === checksum;
}
