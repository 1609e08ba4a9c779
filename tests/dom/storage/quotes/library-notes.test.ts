import { expect, test } from 'vitest';
import { type LibraryNotes, LibraryNotesStore } from '../../../../utils/storage/quotes/library-notes';
import { FaultyArea } from '../../../support/faulty-area';

const NOTES: LibraryNotes = {
  backedUp: '2026-11-24T10:00:00.000Z',
  backedUpAt: 7,
  privateAllowed: true,
  clock: { first: 1, last: 2 },
  compared: { mark: { database: 'one', sequence: 3 }, after: 'x' },
};

test('a note changes no other, and takes no other with it when it is damaged', async () => {
  const none = await new LibraryNotesStore(new FaultyArea()).read();
  expect(none).toEqual({
    backedUp: null,
    backedUpAt: 0,
    privateAllowed: false,
    clock: { first: 0, last: 0 },
    compared: null,
  });
  const area = new FaultyArea();
  const notes = new LibraryNotesStore(area);
  // Written at the same time.
  await Promise.all(Object.entries(NOTES).map(([name, value]) => notes.change({ [name]: value })));
  expect(await notes.read()).toEqual(NOTES);
  for (const name of Object.keys(NOTES) as (keyof LibraryNotes)[]) {
    expect(none[name]).not.toEqual(NOTES[name]);
    await area.set({ library: { ...NOTES, [name]: 'damaged' } });
    expect(await notes.read()).toEqual({ ...NOTES, [name]: none[name] });
  }
});
