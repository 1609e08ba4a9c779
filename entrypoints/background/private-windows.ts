import type { Sender } from '../../utils/messaging/dispatch';
import type { LibraryNotesStore } from '../../utils/storage/quotes/library-notes';

/**
 * What a private window shows may be stored beyond its lifetime only after the reader allowed it. Not asked about calls
 * that store nothing of it: imported files come from outside, deleting leaves less, and repairing restores what was
 * there.
 */
export class PrivateWindows {
  readonly #notes: LibraryNotesStore;

  constructor(notes: LibraryNotesStore) {
    this.#notes = notes;
  }

  /** Whether what a tab shows may be stored; false also for a private one when the permission cannot be read. */
  async mayStore({ tab }: Sender): Promise<boolean> {
    if (tab?.incognito !== true) return true;
    return this.#notes.read().then(
      ({ privateAllowed }) => privateAllowed,
      () => false,
    );
  }

  /** Records that the reader allows it, from now on. */
  allow(): Promise<void> {
    return this.#notes.change({ privateAllowed: true });
  }
}
