import { type Annotation, annotationOf, quoteOf } from './annotation';
import { canonicalJson, checksumOf, type Json, sortedKeys } from './checksum';
import { QUOTE_SCHEMA, type Quote, type QuoteEdit } from './quote';
import { isUlid } from './ulid';
import { upgrade } from './upgrade';

/** The revision in which each part of a quote last changed; tells whether two edits conflict. */
export type Changes = Record<keyof QuoteEdit | 'anchor' | 'deleted', number>;

/** A quote with what only the store needs to know. */
export interface VersionedQuote {
  quote: Quote;
  changes: Changes;
}

/** What is at a quote's id in the database or the second copy. */
export type Found =
  | { kind: 'absent' }
  | ({ kind: 'quote'; raw: Annotation; stale: boolean } & VersionedQuote)
  /** Permanently deleted; the tombstone stays, so that the other copy does not restore the quote. */
  | { kind: 'gone'; raw: Annotation; revision: number }
  /** Written by a later version: kept and exported unchanged. */
  | { kind: 'newer'; raw: Json }
  /** Unreadable, or not matching its checksum. */
  | { kind: 'damaged'; raw: Json };

export const ABSENT: Found = { kind: 'absent' };

/** The record of a quote. @param changes the quote's own revision for all parts by default */
export function recordOf(quote: Quote, changes: Changes = changesAt(quote.revision)): Annotation {
  return sealed({ ...annotationOf(quote), 'rt:changes': { ...changes } });
}

/** The tombstone of a permanently deleted quote: only that it existed, nothing of its content. */
export function tombstoneOf(id: string, revision: number): Annotation {
  return sealed({ id: `urn:ulid:${id}`, type: 'rt:Gone', 'rt:schema': QUOTE_SCHEMA, 'rt:revision': revision });
}

export function changesAt(revision: number): Changes {
  return { color: revision, note: revision, tags: revision, anchor: revision, deleted: revision };
}

/** Classifies what was found at an id. Never throws, whatever it is. @param raw undefined when nothing is there */
export function parseRecord(id: string, raw: Json | undefined): Found {
  if (raw === undefined) return ABSENT;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { kind: 'damaged', raw };
  if (raw['id'] !== `urn:ulid:${id}`) return { kind: 'damaged', raw };
  const schema = raw['rt:schema'];
  if (typeof schema === 'number' && schema > QUOTE_SCHEMA) {
    // With its checksum valid for our schema, only this number is damaged; as `newer` it would win over the sound copy.
    return { kind: isSealed({ ...raw, 'rt:schema': QUOTE_SCHEMA }) ? 'damaged' : 'newer', raw };
  }
  if (!isSealed(raw)) return { kind: 'damaged', raw };
  const revision = raw['rt:revision'];
  if (raw['type'] === 'rt:Gone' && typeof revision === 'number') return { kind: 'gone', raw, revision };
  return parseQuote(raw, schema !== QUOTE_SCHEMA);
}

function parseQuote(raw: Annotation, stale: boolean): Found {
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
 * A newer version's record from a backup, with its id, which is all that is understood of it. Records with names that
 * start with `_`, which are instructions to the database, are rejected. Null when it is not such a record.
 * @param text JSON
 */
export function newerRecord(text: string): [id: string, record: Annotation] | null {
  let raw: Json;
  try {
    raw = JSON.parse(text);
    // If it is nested too deeply, it could be read but never written again.
    canonicalJson(raw);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const id = String(raw['id']).replace(/^urn:ulid:/, '');
  const isSafe = isUlid(id) && !Object.keys(raw).some((key) => key.startsWith('_'));
  return isSafe && parseRecord(id, raw).kind === 'newer' ? [id, raw] : null;
}

/** The revision of what was found; of two copies, the one with the higher revision is valid. */
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
  // Stores either keep the order of keys or sort them as we do; the slow comparison is for records from elsewhere.
  return checksumOf(JSON.stringify(rest)) === checksum || checksumOf(canonicalJson(rest)) === checksum;
}
