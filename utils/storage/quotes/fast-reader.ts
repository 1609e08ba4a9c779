import type { Json } from '../../quotes/checksum';
import type { Mark, Piece } from './copy';
import { inTime, result } from './in-time';

/** Name of the quotes' database, to PouchDB. */
export const QUOTES = 'quotes';

const NAME = `_pouch_${QUOTES}`;

/** What PouchDB's `idb` adapter calls its stores: documents by the number of their last writing, and what it is itself. */
export const DOCUMENTS = 'by-sequence';
const BY_ID = '_doc_id_rev';
const META = 'meta-store';

/** Records that are read at once: about 15 ms; and at first, to have something to show. */
const PIECE = 400;
const FIRST_PIECE = 40;

/**
 * Reads the quotes' database past PouchDB, which asks IndexedDB twice for each document: several times as fast. Any page
 * of the extension may: nothing is ever written, and no database made where there is none. Of each document there is one
 * revision, for PouchDB compacts as it writes; each writing gives it the next higher number.
 */
export class FastReader {
  #open: Promise<IDBDatabase> | null = null;

  /** What has an id from `first` to `last`, in order of id. @throws what IndexedDB throws or that it takes too long, as all of these do */
  async range(first: string, last: string): Promise<Piece> {
    const documents = await this.#documents();
    return piece(await result(documents.index(BY_ID).getAll(IDBKeyRange.bound(`${first}::`, `${last}::\uffff`))));
  }

  /** Where the database stands now. */
  async mark(): Promise<Mark> {
    const transaction = (await this.#use()).transaction([META, DOCUMENTS]);
    const [meta, last] = await Promise.all([
      result(transaction.objectStore(META).get(META)),
      result(transaction.objectStore(DOCUMENTS).openKeyCursor(null, 'prev')),
    ]);
    return { database: String(meta?.[`${NAME}_id`]), sequence: (last?.key as number | undefined) ?? 0 };
  }

  /** Everything that was written until this mark, what was written last first. */
  async *until({ sequence }: Mark): AsyncGenerator<Piece> {
    for (let last = sequence, width = FIRST_PIECE; last > 0; ) {
      const documents = await this.#documents();
      const found = piece(await result(documents.getAll(IDBKeyRange.bound(last - width + 1, last))));
      if (found.length > 0) yield found.reverse();
      last -= width;
      // Numbers of documents that were written again are free: where they are many, steps grow.
      width = found.length < PIECE / 2 ? width * 2 : PIECE;
    }
  }

  /** What was written after this mark, in that order. */
  async *since({ sequence }: Mark): AsyncGenerator<Piece> {
    for (let after = sequence; ; ) {
      const documents = await this.#documents();
      const beyond = IDBKeyRange.lowerBound(after, true);
      const [keys, found] = await Promise.all([
        result(documents.getAllKeys(beyond, PIECE)),
        result(documents.getAll(beyond, PIECE)),
      ]);
      if (found.length > 0) yield piece(found);
      if (keys.length < PIECE) return;
      after = keys.at(-1) as number;
    }
  }

  async #documents(): Promise<IDBObjectStore> {
    return (await this.#use()).transaction(DOCUMENTS).objectStore(DOCUMENTS);
  }

  #use(): Promise<IDBDatabase> {
    this.#open ??= this.#opened().catch((error: unknown) => {
      this.#open = null;
      throw error;
    });
    return this.#open;
  }

  async #opened(): Promise<IDBDatabase> {
    const all = await inTime(indexedDB.databases());
    if (all.every(({ name }) => name !== NAME)) throw new Error('There is no database yet.');
    const request = indexedDB.open(NAME);
    // It went away since.
    request.onupgradeneeded = () => request.transaction?.abort();
    const database = await result(request).catch((error: unknown) => {
      // What opens too late is not held.
      request.onsuccess = () => request.result.close();
      throw error;
    });
    const forget = () => {
      database.close();
      this.#open = null;
    };
    // Somebody deletes it, or the reader clears browsing data: neither may wait for us.
    database.onversionchange = forget;
    database.onclose = forget;
    return database;
  }
}

function piece(documents: ({ _doc_id_rev: string } & { [key: string]: Json })[]): Piece {
  return documents.map(({ _doc_id_rev, ...record }) => [_doc_id_rev.slice(0, _doc_id_rev.indexOf('::')), record]);
}
