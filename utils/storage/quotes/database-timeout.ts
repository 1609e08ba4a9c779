import { withTimeout } from '../../lib/with-timeout';

/** A database that does not answer within this many ms is treated as failed, so that nobody waits forever. */
const PATIENCE_MS = 20_000;

/** The promise's result. @throws what the promise rejects with, or a timeout error */
export function withDatabaseTimeout<T>(work: Promise<T>): Promise<T> {
  return withTimeout(work, PATIENCE_MS, { late: () => new Error('The database does not answer.') });
}

/** The request's result. @throws the request's error, or a timeout error */
export function requestResult<T>(request: IDBRequest<T>): Promise<T> {
  const done = new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return withDatabaseTimeout(done);
}
