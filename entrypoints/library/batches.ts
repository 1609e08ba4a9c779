/** Maximum ids per call: the background runs one call at a time, and a page that saves meanwhile must not wait long. */
const MOST_CHANGED = 200;
/** The same for calls that do little per id. */
export const MOST_NAMED = 2_000;

/** Splits ids into one batch per call, so that it is known what was done when a later call fails. */
export function* batches(ids: readonly string[], most = MOST_CHANGED): Generator<string[]> {
  for (let at = 0; at < ids.length; at += most) yield ids.slice(at, at + most);
}
