// @vitest-environment node
/** The product's promise, tested against every fault that has been seen in real storage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUOTE } from '../../../../utils/quotes/model/quote';
import { type Fault, FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { draftOf, idOf } from '../../../support/quotes';
import { allOf, storeOver, World } from '../../../support/store-world';

/** For a long run overnight: `RUNS=10000 npx vitest run --project dom storage/keeping`. */
const RUNS = Number(process.env['RUNS'] ?? 300);

interface Model {
  steps: number;
}

/** Starts an action without waiting for it. Its steps are then interleaved with those of other actions. */
class Doing implements fc.AsyncCommand<Model, World> {
  readonly #name: string;
  readonly #does: (world: World) => void;

  constructor(name: string, does: (world: World) => void) {
    this.#name = name;
    this.#does = does;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    model.steps++;
    this.#does(world);
  }

  toString(): string {
    return this.#name;
  }
}

const client = fc.nat(2);
const n = fc.nat(3);
const doing = (name: string, does: (world: World, client: number, n: number) => void) =>
  fc
    .tuple(client, n)
    .map(([who, which]) => new Doing(`${name} ${which} by ${who}`, (world) => does(world, who, which)));

const commands = fc.commands(
  [
    doing('save', (world, who, which) => world.save(who, which)),
    doing('save', (world, who, which) => world.save(who, which)),
    doing('edit', (world, who, which) => world.edit(who, which)),
    doing('edit', (world, who, which) => world.edit(who, which)),
    doing('delete', (world, who, which) => world.delete(who, which)),
    doing('restore', (world, who, which) => world.restore(who, which)),
    doing('forget', (world, _, which) => world.forget(which)),
    doing('list', (world) => world.list()),
    doing('tend', (world) => world.tend()),
    doing('count', (world) => world.count()),
    doing('crash', (world) => world.crash()),
    fc
      .tuple(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), fc.constantFrom('', 'from a file'))
      .map(([which, note]) => new Doing(`import ${which} "${note}"`, (world) => world.import(which, note))),
  ],
  { maxCommands: 40 },
);

const weather = (...faults: Fault[]) =>
  fc.array(fc.option(fc.constantFrom(...faults), { freq: 2, nil: null }), { maxLength: 60 });
const fair = fc.constant<null[]>([]);

async function keepsThePromise(
  scheduler: fc.Scheduler,
  commandsRun: Iterable<fc.AsyncCommand<Model, World>>,
  world: World,
) {
  await fc.scheduledModelRun(scheduler, () => ({ model: { steps: 0 }, real: world }), commandsRun);
  await world.judge();
}

describe('P13 P14 P18 any interleaving of save, edit, delete, restore, forget and import by three clients, with crashes', () => {
  test('F62 F63 F64 F65 F66 F91 F92 loses nothing that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), commands, (scheduler, run) =>
        keepsThePromise(scheduler, run, new World(scheduler, { database: [], second: [] })),
      ),
      { numRuns: RUNS },
    );
  });

  test('F52 F68 loses nothing when either copy rejects, fills up, or forgets a write that it confirmed', async () => {
    const database = weather('reject', 'quota', 'reject-after', 'drop');
    const second = weather('reject', 'quota', 'reject-after', 'drop', 'garble');
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), commands, fc.record({ database, second }), (scheduler, run, faults) =>
        keepsThePromise(scheduler, run, new World(scheduler, faults)),
      ),
      { numRuns: RUNS },
    );
  });

  test('F54 F56 loses nothing when the database stores something other than it was given', async () => {
    const database = weather('garble', 'reject', 'reject-after');
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), commands, fc.record({ database, second: fair }), (scheduler, run, faults) =>
        keepsThePromise(scheduler, run, new World(scheduler, faults)),
      ),
      { numRuns: RUNS },
    );
  });
});

describe('reading all quotes for a file, a piece at a time, while others save, edit and delete', () => {
  /** Long enough that only four fit into a message. */
  const long = (n: number) =>
    draftOf(n, { anchor: { ...draftOf(n).anchor, exact: `${n} ${'灯'.repeat(LONGEST_QUOTE - 10)}` } });

  test('F93 returns every quote acknowledged before, once and whole', async () => {
    const acts = fc.array(fc.tuple(fc.nat(15), fc.constantFrom('save', 'edit', 'delete')), { maxLength: 6 });
    const anyBefore = fc.uniqueArray(fc.nat(15), { minLength: 5, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyBefore, acts, fc.boolean(), async (scheduler, before, others, lagging) => {
        const [database, area] = [new Map<string, string>(), new Map<string, string>()];
        const calm = storeOver(new FaultyCopy({}, database), new FaultyArea({}, area));
        for (const n of before) await calm.save(long(n));
        if (lagging) area.clear();
        const step = () => scheduler.schedule(Promise.resolve());
        const store = storeOver(new FaultyCopy({ step }, database), new FaultyArea({ step }, area));
        const reading = allOf(store);
        for (const [n, act] of others) {
          const wish = act === 'edit' ? { edit: { note: 'later' } } : { edit: {}, deleted: true };
          void (act === 'save' ? store.save(long(n)) : store.change([idOf(n)], () => wish));
        }
        await scheduler.waitFor(reading);
        const read = await reading;
        const ids = read.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        expect(ids).toEqual(expect.arrayContaining(before.map(idOf)));
        for (const { id, anchor } of read)
          expect(anchor.exact === long(Number.parseInt(anchor.exact, 10)).anchor.exact, id).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
