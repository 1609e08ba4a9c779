import { requestResult, withDatabaseTimeout } from './database-timeout';
import type { IndexStorage, StoredIndex } from './lasting-index';

const NAME = 'quote-index';
const STORE = 'index';
const KEY = 'index';

/**
 * Stores the index in a database of its own, because in the quotes database it would count as a write of quotes. No
 * connection is kept open, and losing the index costs only the time to read the quotes again.
 */
export class IndexDatabase implements IndexStorage {
  /** Reading this many quotes takes 10 ms. */
  readonly every = 200;

  read(): Promise<unknown> {
    return within('readonly', (store) => store.get(KEY));
  }

  async write(index: StoredIndex): Promise<void> {
    await within('readwrite', (store) => store.put(index, KEY));
  }
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    const done = new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
    return await withDatabaseTimeout(done);
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return requestResult(request);
}
