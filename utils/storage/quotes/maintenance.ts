import { toIsoTime } from '../../quotes/model/iso-time';
import { runAfter, trashLimit } from '../../quotes/model/trash';
import type { LibraryNotesStore } from './library-notes';
import type { QuoteStore } from './quote-store';

/**
 * Runs once per start of the background: makes the two copies equal where they may differ, and removes what has been in
 * the trash long enough.
 * @param now ms since 1970 by the clock; its values at earlier starts tell whether it can be trusted
 * @returns ids of quotes that changed, and of those that were permanently removed
 */
export async function runMaintenance(
  store: QuoteStore,
  stored: LibraryNotesStore,
  now: number,
): Promise<{ changed: readonly string[]; gone: readonly string[] }> {
  const notes = await stored.read();
  const { changed, compared } = await store.repairDue(notes.compared);
  const clock = runAfter(notes.clock, now);
  await stored.change({ clock, compared });
  const limit = trashLimit(clock);
  return { changed, gone: limit === null ? [] : await store.emptyTrash(toIsoTime(limit)) };
}
