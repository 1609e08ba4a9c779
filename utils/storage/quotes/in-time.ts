/** A database that does not answer is as good as one that fails: whoever waits for it must not wait for ever. */
const PATIENCE_MS = 20_000;

/** What it comes to. @throws what it throws, or that it takes too long */
export async function inTime<T>(work: Promise<T>): Promise<T> {
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

/** What a request comes to. @throws what it fails with, or that it takes too long */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  const done = new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return inTime(done);
}
