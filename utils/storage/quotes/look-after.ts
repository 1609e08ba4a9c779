import { momentOf } from '../../quotes/clock';
import { runAfter, trashLimit } from '../../quotes/trash';
import type { LibraryNotes } from './library-notes';
import type { QuoteStore } from './quote-store';

/** Where it stands what is remembered about the library. */
export interface Notebook {
  read(): Promise<LibraryNotes>;
  note(change: Partial<LibraryNotes>): Promise<void>;
}

/**
 * Once a start of the background: makes both copies equal where they may differ, and lets go what was in the trash long
 * enough.
 * @param now ms since 1970, as the clock says; what it said at earlier starts tells whether to believe it
 * @returns ids of quotes that became others, and of those that went for good
 */
export async function lookAfter(
  store: QuoteStore,
  notebook: Notebook,
  now: number,
): Promise<{ changed: readonly string[]; gone: readonly string[] }> {
  const notes = await notebook.read();
  const { changed, compared } = await store.tend(notes.compared);
  const clock = runAfter(notes.clock, now);
  await notebook.note({ clock, compared });
  const limit = trashLimit(clock);
  return { changed, gone: limit === null ? [] : await store.emptyTrash(momentOf(limit)) };
}
