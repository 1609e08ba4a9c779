import idb from 'pouchdb-adapter-idb';
import PouchDB, { type Doc } from 'pouchdb-core';
import type { Annotation } from '../../quotes/model/annotation';
import type { Json } from '../../quotes/model/checksum';
import { isUlid } from '../../quotes/model/ulid';
import type { Mark, NumberedCopy, Piece } from './copy';
import { withDatabaseTimeout } from './database-timeout';
import { FastReader, QUOTES } from './fast-reader';

PouchDB.plugin(idb);

/**
 * The quotes in PouchDB, one document each, stored in IndexedDB. It is opened by the first call, and reopened after a
 * failure, because the browser closes it when the reader clears browsing data.
 *
 * It uses the `idb` adapter rather than the newer `indexeddb`, which derives database versions from the clock: after
 * the clock jumps ahead and back, that one would refuse to open until the later date.
 */
export class QuoteDatabase implements NumberedCopy {
  readonly #reader = new FastReader();
  #open: PouchDB | null = null;

  async ids(): Promise<string[]> {
    const { rows } = await this.#use((database) => database.allDocs({}));
    return rows.flatMap(({ id }) => (id !== undefined && isUlid(id) ? [id] : []));
  }

  async read(ids: readonly string[]): Promise<Map<string, Json>> {
    const { rows } = await this.#use((database) => database.allDocs({ keys: ids, include_docs: true }));
    return new Map(rows.flatMap(({ id, doc }) => (id !== undefined && doc ? [[id, bare(doc)] as const] : [])));
  }

  async readRange(ids: readonly string[]): Promise<Map<string, Json>> {
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    return new Map(await this.#reader.range(first, last));
  }

  mark(): Promise<Mark> {
    return this.#reader.mark();
  }

  since(mark: Mark): AsyncIterable<Piece> {
    return this.#reader.since(mark);
  }

  async write(records: ReadonlyMap<string, Annotation>): Promise<void> {
    const written = await this.#use(async (database) => {
      const { rows } = await database.allDocs({ keys: [...records.keys()] });
      const revs = new Map(rows.map(({ key, value }) => [key, value?.rev]));
      // PouchDB adds its own fields to the objects it is given.
      const docs = [...records].map(([id, record]): Doc => {
        const rev = revs.get(id);
        return { ...structuredClone(record), _id: id, ...(rev === undefined ? {} : { _rev: rev }) };
      });
      return database.bulkDocs(docs);
    });
    const failure = written.find((result) => 'error' in result);
    if (failure !== undefined) throw failure;
  }

  async #use<T>(work: (database: PouchDB) => Promise<T>): Promise<T> {
    const database = this.#open ?? new PouchDB(QUOTES, { adapter: 'idb', auto_compaction: true, revs_limit: 5 });
    this.#open = database;
    try {
      return await withDatabaseTimeout(work(database));
    } catch (error) {
      if (this.#open === database) this.#open = null;
      void database.close().catch(() => undefined);
      throw error;
    }
  }
}

/** The record without PouchDB's own fields. */
function bare({ _id, _rev, ...record }: Doc): Json {
  return record as { [key: string]: Json };
}
