/** A database that does not answer within this many ms is treated as failed, so that nobody waits forever. */
const PATIENCE_MS = 20_000;

/** The promise's result. @throws what the promise rejects with, or a timeout error */
export async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The request's result. @throws the request's error, or a timeout error */
export function requestResult<T>(request: IDBRequest<T>): Promise<T> {
  const done = new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return withTimeout(done);
}
