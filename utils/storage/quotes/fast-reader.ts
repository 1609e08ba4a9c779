import type { Json } from '../../quotes/model/checksum';
import type { Mark, Piece } from './copy';
import { requestResult, withDatabaseTimeout } from './database-timeout';

/** PouchDB's name for the quotes database. */
export const QUOTES = 'quotes';

const NAME = `_pouch_${QUOTES}`;

/** The object stores of PouchDB's `idb` adapter: documents keyed by sequence number, and metadata. */
export const DOCUMENTS = 'by-sequence';
const BY_ID = '_doc_id_rev';
const META = 'meta-store';

/** Records per batch: about 15 ms. The first batch is smaller, to have something to show soon. */
const PIECE = 400;
const FIRST_PIECE = 40;

/**
 * Reads the quotes database directly, bypassing PouchDB, which makes two IndexedDB requests per document; this is
 * several times as fast. Any extension page may use it: it never writes, and does not create a database that does not
 * exist. Each document has only one revision, because PouchDB compacts as it writes; every write gives it the next
 * sequence number.
 */
export class FastReader {
  #open: Promise<IDBDatabase> | null = null;

  /**
   * The records with ids from `first` to `last`, ordered by id.
   * @throws any IndexedDB error or a timeout, as all methods do
   */
  async range(first: string, last: string): Promise<Piece> {
    const documents = await this.#documents();
    return piece(
      await requestResult(documents.index(BY_ID).getAll(IDBKeyRange.bound(`${first}::`, `${last}::\uffff`))),
    );
  }

  /** The database's current mark. */
  async mark(): Promise<Mark> {
    const transaction = (await this.#use()).transaction([META, DOCUMENTS]);
    const [meta, last] = await Promise.all([
      requestResult(transaction.objectStore(META).get(META)),
      requestResult(transaction.objectStore(DOCUMENTS).openKeyCursor(null, 'prev')),
    ]);
    return { database: String(meta?.[`${NAME}_id`]), sequence: (last?.key as number | undefined) ?? 0 };
  }

  /** Everything written up to this mark, latest first. */
  async *until({ sequence }: Mark): AsyncGenerator<Piece> {
    for (let last = sequence, width = FIRST_PIECE; last > 0; ) {
      const documents = await this.#documents();
      const found = piece(await requestResult(documents.getAll(IDBKeyRange.bound(last - width + 1, last))));
      if (found.length > 0) yield found.reverse();
      last -= width;
      // Rewritten documents leave their old numbers unused; where many are unused, the steps grow.
      width = found.length < PIECE / 2 ? width * 2 : PIECE;
    }
  }

  /** What was written after this mark, in the order of writing. */
  async *since({ sequence }: Mark): AsyncGenerator<Piece> {
    for (let after = sequence; ; ) {
      const documents = await this.#documents();
      const beyond = IDBKeyRange.lowerBound(after, true);
      const [keys, found] = await Promise.all([
        requestResult(documents.getAllKeys(beyond, PIECE)),
        requestResult(documents.getAll(beyond, PIECE)),
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
    const all = await withDatabaseTimeout(indexedDB.databases());
    if (all.every(({ name }) => name !== NAME)) throw new Error('There is no database yet.');
    const request = indexedDB.open(NAME);
    // The database was deleted in the meantime; do not create it.
    request.onupgradeneeded = () => request.transaction?.abort();
    const database = await requestResult(request).catch((error: unknown) => {
      // If it opens after the timeout, close it.
      request.onsuccess = () => request.result.close();
      throw error;
    });
    const forget = () => {
      database.close();
      this.#open = null;
    };
    // Someone deletes the database, or the reader clears browsing data; neither should wait for this connection.
    database.onversionchange = forget;
    database.onclose = forget;
    return database;
  }
}

function piece(documents: ({ _doc_id_rev: string } & { [key: string]: Json })[]): Piece {
  return documents.map(({ _doc_id_rev, ...record }) => [_doc_id_rev.slice(0, _doc_id_rev.indexOf('::')), record]);
}
