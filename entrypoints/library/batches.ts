/** Ids of one call; the background does one at a time, and a page that saves a quote meanwhile must not wait long. */
const MOST_CHANGED = 200;
/** The same where little is done for each. */
export const MOST_NAMED = 2_000;

/** Ids a call at a time, so that what was done is known when a later call fails. */
export function* batches(ids: readonly string[], most = MOST_CHANGED): Generator<string[]> {
  for (let at = 0; at < ids.length; at += most) yield ids.slice(at, at + most);
}
