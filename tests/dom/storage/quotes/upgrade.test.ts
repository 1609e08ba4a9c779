// @vitest-environment node
/**
 * A library of an older schema, as a future release will find it. So far there is only one schema, so two invented
 * steps stand in for the future ones. Everything that upgrades, stores and restarts is the product's own code.
 */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../../utils/quotes/model/annotation';
import { canonicalJson, checksumOf } from '../../../../utils/quotes/model/checksum';
import { parseRecord } from '../../../../utils/quotes/model/record';
import first from '../../../domain/quotes/model/record.schema-1.json';
import { type Faults, FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { Life } from '../../../support/life';
import { draftOf, EPISODE, idOf } from '../../../support/quotes';
import { allOf, storeOver } from '../../../support/store-world';

const PRESENT = 3;

vi.mock('../../../../utils/quotes/model/quote', async (original) => ({
  ...(await original<object>()),
  QUOTE_SCHEMA: 3,
}));
vi.mock('../../../../utils/quotes/model/upgrade', async (original) => {
  const { upgrade } = await original<typeof import('../../../../utils/quotes/model/upgrade')>();
  const steps = [
    undefined,
    (record: Annotation) => ({ ...record, 'rt:topic': `${record['rt:topic']}, brought up` }),
    (record: Annotation) => {
      if (record['rt:show'] === 'odd') throw new Error('cannot be');
      return record;
    },
  ];
  return { upgrade: (record: Annotation) => upgrade(record, steps) };
});

/** A record as a release with this schema would have written it. */
function written(n: number, schema: number, more: Annotation = {}): string {
  const { 'rt:checksum': _, ...rest } = { ...first, id: `urn:ulid:${idOf(n)}`, 'rt:schema': schema, ...more };
  return JSON.stringify({ ...rest, 'rt:checksum': checksumOf(canonicalJson(rest as Annotation)) });
}

/** The old library in both copies: records of three schemas, one of which cannot be upgraded. */
function setUp() {
  const records = [
    written(0, 1),
    written(1, 2),
    written(2, 1, { 'rt:show': 'odd' }),
    written(3, PRESENT),
    written(4, 1),
  ];
  const database = new Map(records.map((text, n) => [idOf(n), text]));
  const area = new Map(records.map((text, n) => [`quote:${idOf(n)}`, text]));
  const start = (faults: Faults = {}) => storeOver(new FaultyCopy(faults, database), new FaultyArea(faults, area));
  return { odd: records[2] as string, database, area, start };
}

const topicOf = (brought: boolean) => (brought ? 'Oil, brought up' : 'Oil');
const TOPICS = [0, 1, 3, 4].map((n) => [idOf(n), topicOf(n === 0 || n === 4)]);
const topics = async (store: ReturnType<typeof storeOver>) => (await allOf(store)).map(({ id, topic }) => [id, topic]);

describe('a library of an older schema', () => {
  test('F58 is upgraded in both copies, except a record that cannot be, which is kept, listed and retried', async () => {
    const { odd, database, area, start } = setUp();
    for (const store of [start(), start()]) {
      await store.repairDue(null);
      expect(await topics(store)).toEqual(TOPICS);
      expect(await store.damaged()).toMatchObject([{ id: idOf(2), kind: 'damaged' }]);
      for (const [id] of TOPICS)
        for (const text of [database.get(id as string), area.get(`quote:${id}`)])
          expect(parseRecord(id as string, JSON.parse(text ?? 'null'))).toMatchObject({ kind: 'quote', stale: false });
      expect([database.get(idOf(2)), area.get(`quote:${idOf(2)}`)]).toEqual([odd, odd]);
    }
  });

  test('F59 continues at the next start after it was killed at any step', async () => {
    for (let steps = 0, isDone = false; !isDone; steps++) {
      const { odd, database, start } = setUp();
      const life = new Life(steps);
      isDone = await life.lasts(start({ step: life.step }).repairDue(null));
      const next = start();
      await next.repairDue(null);
      expect(await topics(next), `after ${steps} steps`).toEqual(TOPICS);
      expect(database.get(idOf(2))).toBe(odd);
      expect((await next.repairDue(null)).changed).toEqual([]);
    }
  });

  test('F60 F61 is upgraded once, whatever else is read, changed or saved at the same time', async () => {
    const doing = fc.constantFrom<(store: ReturnType<typeof storeOver>) => Promise<unknown>>(
      (store) => store.repairDue(null),
      (store) => store.ofEpisode(EPISODE),
      (store) => store.change([idOf(4)], () => ({ edit: { note: 'changed meanwhile' } })),
      (store) => store.save({ ...draftOf(9), topic: 'Oil' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(doing, { maxLength: 6 }), async (scheduler, doings) => {
        const { odd, database, area, start } = setUp();
        const store = start({ step: () => scheduler.schedule(Promise.resolve()) });
        const done = Promise.all([store.repairDue(null), ...doings.map((act) => act(store))]);
        await scheduler.waitFor(done);
        const next = start();
        expect((await next.repairDue(null)).changed).toEqual([]);
        expect((await topics(next)).filter(([id]) => id !== idOf(9))).toEqual(TOPICS);
        expect([database.get(idOf(2)), area.get(`quote:${idOf(2)}`)]).toEqual([odd, odd]);
      }),
      { numRuns: 100 },
    );
  });
});
