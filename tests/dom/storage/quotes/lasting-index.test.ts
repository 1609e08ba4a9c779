// @vitest-environment node
/** The saved index outlives the background: it only saves reading time, and nothing depends on its being there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIsoTime } from '../../../../utils/quotes/model/iso-time';
import { parseRecord, recordOf } from '../../../../utils/quotes/model/record';
import { TRASH_DAYS } from '../../../../utils/quotes/model/trash';
import { columnsOf, entriesOf } from '../../../../utils/storage/quotes/index-columns';
import { LibraryNotesStore } from '../../../../utils/storage/quotes/library-notes';
import { runMaintenance } from '../../../../utils/storage/quotes/maintenance';
import { type Entry, QuoteIndex } from '../../../../utils/storage/quotes/quote-index';
import type { QuoteStore } from '../../../../utils/storage/quotes/quote-store';
import { type Faults, FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { Life } from '../../../support/life';
import { draftOf, EPISODE, idOf, quoteOfDraft } from '../../../support/quotes';
import { allOf, indexStorageOf, storeOver } from '../../../support/store-world';

const DAY = 86_400_000;
const COUNT = 6;

/** Counts the records that it returns. */
class CountingCopy extends FaultyCopy {
  given = 0;

  override async read(ids: readonly string[]) {
    const found = await super.read(ids);
    this.given += found.size;
    return found;
  }

  override async *since(mark: Parameters<FaultyCopy['since']>[0]) {
    for await (const piece of super.since(mark)) {
      this.given += piece.length;
      yield piece;
    }
  }
}

/** A library that outlives its backgrounds. */
class Library {
  readonly database = new Map<string, string>();
  readonly area = new Map<string, string>();
  now = Date.UTC(2026, 0, 1);

  started(faults: Faults = {}): { store: QuoteStore; copy: CountingCopy } {
    const copy = new CountingCopy(faults, this.database);
    return { copy, store: storeOver(copy, new FaultyArea(faults, this.area), () => this.now) };
  }

  /** A store without a saved index, which must read the quotes themselves. */
  anew(): QuoteStore {
    return storeOver(new FaultyCopy({}, new Map(this.database)), new FaultyArea({}, new Map(this.area)));
  }

  /** Replaces the saved index. */
  async storeIndex(index: unknown): Promise<void> {
    await indexStorageOf(new FaultyCopy({}, this.database)).write(index as never);
  }

  async filled(count = COUNT): Promise<this> {
    const { store } = this.started();
    await store.import(Array.from({ length: count }, (_, n) => quoteOfDraft(draftOf(n, { tags: [`t${n % 3}`] }))));
    await answers(store);
    await settled();
    return this;
  }
}

const trash = (store: QuoteStore, n: number, deleted = true) => store.change([idOf(n)], () => ({ edit: {}, deleted }));

/** Waits until the work that an answer left for later is done. */
const settled = () => new Promise((done) => setTimeout(done));

/** Everything that is answered from the index. */
const answers = async (store: QuoteStore) => ({
  count: await store.count(),
  ofEpisode: await store.ofEpisode(EPISODE),
  tags: await store.tags(),
  damaged: await store.damaged(),
});

describe('what a restarted background reads', () => {
  test('is only what was written since the index was saved', async () => {
    const library = await new Library().filled(300);
    const woken = library.started();
    expect(await woken.store.count()).toMatchObject({ quotes: 300, trashed: 0, ever: 300 });
    expect(await woken.store.emptyTrash(toIsoTime(library.now))).toEqual([]);
    expect(woken.copy.given).toBe(0);
    await trash(library.started().store, 7);
    const again = library.started();
    expect(await again.store.count()).toMatchObject({ quotes: 299, trashed: 1, ever: 300 });
    expect(again.copy.given).toBe(1);
    expect(await library.anew().count()).toEqual(await again.store.count());
  });

  test('gives the same answers as reading everything, after any actions in any interrupted backgrounds', async () => {
    const acts: ((store: QuoteStore, n: number) => Promise<unknown>)[] = [
      (store, n) => store.save(draftOf(n, { tags: ['new'] })),
      (store, n) => store.change([idOf(n)], () => ({ edit: { tags: [`x${n}`] } })),
      (store, n) => trash(store, n),
      (store, n) => trash(store, n, false),
      (store, n) => store.deleteForever([idOf(n)]),
      (store, n) => store.import([quoteOfDraft(draftOf(n, { note: 'from a file' }))]),
      (store) => store.repairDue(null),
      (store) => answers(store),
      (store) => store.emptyTrash('9999'),
    ];
    const fault = fc.constantFrom(null, null, null, 'reject' as const, 'reject-after' as const, 'quota' as const);
    const life = fc.record({
      acts: fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(COUNT)), { maxLength: 5 }),
      faults: fc.array(fault, { maxLength: 8 }),
      steps: fc.nat(60),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
        const library = await new Library().filled();
        for (const { acts: done, faults, steps } of lives) {
          const life = new Life(steps);
          const { store } = library.started({ step: life.step, faultOf: () => faults.shift() ?? null });
          const all = async () => {
            for (const [act, n] of done) await act(store, n).catch(() => undefined);
          };
          await life.lasts(all());
        }
        // As at the start of the browser, the second copy restores what only it has.
        await library.started().store.repairDue(null);
        expect(await answers(library.started().store)).toEqual(await answers(library.anew()));
      }),
      { numRuns: 150 },
    );
  });
});

test.each([
  ['lost', undefined],
  ['damaged', '{"torn":1}'],
])(
  'F54 F56 a record that was silently %s in the database is restored from the second copy as soon as it is read',
  async (_, text) => {
    const library = await new Library().filled();
    const sound = library.database.get(idOf(2));
    const before = await library.started().store.ofEpisode(EPISODE);
    if (text === undefined) library.database.delete(idOf(2));
    else library.database.set(idOf(2), text);
    expect(await library.started().store.ofEpisode(EPISODE)).toEqual(before);
    expect(library.database.get(idOf(2))).toBe(sound);
  },
);

describe('a saved index', () => {
  const moment = fc.option(fc.constantFrom('2025-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'), { nil: null });
  const entry: fc.Arbitrary<Entry> = fc.record({
    kind: fc.constantFrom('kept', 'trashed', 'gone', 'newer', 'damaged'),
    revision: fc.integer({ min: 0, max: 9 }),
    episode: fc.constantFrom(EPISODE, 'https://www.ibm.com/think/podcasts/other'),
    deleted: moment,
    tags: fc.array(fc.string(), { maxLength: 3 }),
  });
  const columns = fc
    .uniqueArray(fc.nat(COUNT + 3), { maxLength: COUNT })
    .chain((ns) => fc.tuple(...ns.map((n) => entry.map((each) => [idOf(n), each] as const))));

  test('has the same entries when it is read back', () => {
    fc.assert(
      fc.property(columns, (entries) => {
        expect(entriesOf(structuredClone(columnsOf(entries)))).toEqual(entries);
      }),
    );
  });

  test('that is invalid or of another database is ignored, and everything is read', async () => {
    const library = await new Library().filled();
    const truth = await answers(library.anew());
    const sound = columnsOf([[idOf(1), { kind: 'kept', revision: 1, episode: EPISODE, deleted: null, tags: [] }]]);
    const outOfReach = { ...sound, kind: { ...sound.kind, at: Uint32Array.of(1) } };
    const tooShort = { ...sound, revision: new Float64Array() };
    const torn = { ...sound, deleted: { ...sound.deleted, at: new Uint32Array() } };
    const kept = fc.oneof(
      fc.anything({ withDate: true, withTypedArray: true }),
      fc.anything().map((each) => ({ mark: { database: 'in memory', sequence: 1 }, columns: each })),
      fc
        .constantFrom(outOfReach, tooShort, torn)
        .map((each) => ({ mark: { database: 'in memory', sequence: 1 }, columns: each })),
      fc.constant({ mark: { database: 'another', sequence: 1 }, columns: sound }),
      fc.constant({ mark: { database: 'in memory', sequence: 999 }, columns: sound }),
    );
    await fc.assert(
      fc.asyncProperty(kept, async (any) => {
        await library.storeIndex(any).catch(() => library.storeIndex(null));
        expect(await answers(library.started().store)).toEqual(truth);
      }),
    );
  });

  test('that is wrong deletes no quote that is not due, and is correct after a comparison', async () => {
    await fc.assert(
      fc.asyncProperty(columns, fc.array(fc.nat(COUNT - 1)), fc.nat(COUNT - 1), async (entries, trashed, torn) => {
        const library = await new Library().filled();
        for (const n of trashed) {
          library.now += DAY;
          await trash(library.started().store, n);
        }
        library.database.set(idOf(torn), '{"torn":1}');
        library.area.set(`quote:${idOf(torn)}`, '{"torn":2}');
        const limit = toIsoTime(library.now - 2 * DAY);
        const before = await allOf(library.anew());
        const sequence = (await new FaultyCopy({}, library.database).mark()).sequence;
        await library.storeIndex({ mark: { database: 'in memory', sequence }, columns: columnsOf(entries) });
        const { store } = library.started();
        await store.emptyTrash(limit);
        const isDue = ({ deleted }: { deleted: string | null }) => deleted !== null && deleted < limit;
        const left = (await allOf(library.anew())).map(({ id }) => id);
        expect(left).toEqual(expect.arrayContaining(before.filter((quote) => !isDue(quote)).map(({ id }) => id)));
        expect(library.database.get(idOf(torn))).toBe('{"torn":1}');
        await store.repairDue(null);
        await store.emptyTrash(limit);
        await settled();
        expect(await allOf(library.anew())).toEqual(before.filter((quote) => !isDue(quote)));
        expect(await answers(library.started().store)).toEqual(await answers(library.anew()));
      }),
      { numRuns: 60 },
    );
  });

  test('that cannot be read or written costs nothing but reading everything', async () => {
    const library = await new Library().filled();
    const indexStorage = indexStorageOf(new FaultyCopy({}, library.database));
    Object.assign(indexStorage, {
      read: () => Promise.reject(new Error('An unexpected error occurred')),
      write: () => Promise.reject(new Error('No room')),
    });
    const { store, copy } = library.started();
    expect(await answers(store)).toEqual(await answers(library.anew()));
    expect(copy.given).toBeGreaterThanOrEqual(COUNT);
  });
});

describe('the trash', () => {
  test('F69 is emptied after its days, never before, despite wrong clocks and interrupted startups', async () => {
    const start = fc.record({
      days: fc.integer({ min: 0, max: 9 }),
      /** By how many days the clock is wrong, at this start only. */
      wrong: fc.constantFrom(0, 0, 0, 0, 20_000, -20_000, 40),
      steps: fc.option(fc.nat(80), { nil: Number.POSITIVE_INFINITY }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(start, { maxLength: 14 }), fc.array(fc.nat(COUNT - 1)), async (starts, trashed) => {
        const library = await new Library().filled();
        for (const n of trashed) await trash(library.started().store, n);
        const thrown = library.now;
        const looked = (faults: Faults, clock: number) => {
          const area = new FaultyArea(faults, library.area);
          return runMaintenance(library.started(faults).store, new LibraryNotesStore(area), clock);
        };
        let wasWrong = false;
        for (const { days, wrong, steps } of starts) {
          library.now += days * DAY;
          // If a wrong clock persists for days, it counts as right, unless a start in between that ran long enough saw
          // otherwise.
          const life = new Life(steps);
          const off: number = wasWrong ? 0 : wrong * DAY;
          await life.lasts(looked({ step: life.step }, library.now + off));
          wasWrong = off !== 0 || (wasWrong && Number.isFinite(steps));
          const left = (await allOf(library.anew())).length;
          const isEarly = library.now - thrown < TRASH_DAYS * DAY;
          if (isEarly) expect(left).toBe(COUNT);
        }
        for (let day = 0; day <= TRASH_DAYS + 1; day++) {
          library.now += DAY;
          await looked({}, library.now);
        }
        expect(await allOf(library.anew())).toHaveLength(COUNT - new Set(trashed).size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a record that is read while others write', () => {
  // Found by fast-check in the keeping property (seed -1399361914): an old record arrived late and was believed.
  test('F62 is not trusted if it was invalidated meanwhile, since it may be outdated', () => {
    const index = new QuoteIndex();
    const id = idOf(0);
    const found = parseRecord(id, recordOf(quoteOfDraft(draftOf(0))));
    index.set(id, found);
    const before = index.doubts;
    index.invalidate([id]);
    index.setIfCurrent(id, found, before);
    expect(index.nextUnread(1)).toEqual([id]);
    index.setIfCurrent(id, found, index.doubts);
    expect(index.nextUnread(1)).toEqual([]);
  });
});
