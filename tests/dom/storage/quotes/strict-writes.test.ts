// @vitest-environment node
import '../../../support/indexed-db';
import { afterEach, expect, test, vi } from 'vitest';
import { QuoteService } from '../../../../entrypoints/background/quote-service';
import { recordOf } from '../../../../utils/quotes/model/record';
import { QuoteDatabase } from '../../../../utils/storage/quotes/database';
import { LibraryNotesStore } from '../../../../utils/storage/quotes/library-notes';
import { writeStrictly } from '../../../../utils/storage/quotes/strict-writes';
import { FaultyArea } from '../../../support/faulty-area';
import { draftOf, idOf, quoteOfDraft } from '../../../support/quotes';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { transaction } = IDBDatabase.prototype;
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
});

test('a write of quotes is done when it is on disk; reads and what PouchDB writes on opening are not held up', async () => {
  const made: [mode: unknown, durability: unknown][] = [];
  IDBDatabase.prototype.transaction = function noted(stores, mode, options) {
    made.push([mode, options?.durability]);
    return transaction.call(this, stores, mode, options);
  };
  writeStrictly();
  const database = new QuoteDatabase();
  await database.ids();
  expect(made.filter(([, durability]) => durability !== undefined)).toEqual([]);
  made.length = 0;
  await database.write(new Map([[idOf(1), recordOf(quoteOfDraft(draftOf(1)))]]));
  expect(made).toContainEqual(['readwrite', 'strict']);
  expect(made.filter(([mode, durability]) => (mode === 'readwrite') !== (durability === 'strict'))).toEqual([]);
});

test("making a quote service changes none of the browser's classes", () => {
  const { count } = IDBIndex.prototype;
  const area = new FaultyArea();
  new QuoteService({ local: area, cached: area, session: area }, new LibraryNotesStore(area));
  expect([IDBDatabase.prototype.transaction, IDBIndex.prototype.count]).toEqual([transaction, count]);
});
