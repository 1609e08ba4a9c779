// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_EPISODES, ProgressStore } from '../../../utils/storage/progress-store';
import { FaultyArea } from '../../support/faulty-area';
import { draftOf } from '../../support/quotes';

const { anchor } = draftOf(1);
const urlOf = (n: number) => `https://www.ibm.com/think/podcasts/a-show/episode-${n}`;
const OTHER = new Map([['settings', '{"side":"start"}']]);

/** A store whose clock ticks once per write. */
function storeOver(area: FaultyArea) {
  let time = 0;
  return new ProgressStore(area, () => ++time);
}

describe('ProgressStore', () => {
  test('reads what was noted last, episode by episode', async () => {
    const store = storeOver(new FaultyArea());
    await store.note({ episode: urlOf(1), place: anchor, read: ['One'] });
    await store.note({ episode: urlOf(2), read: ['Other'] });
    await store.note({ episode: urlOf(1), read: ['Two'] });
    expect(await store.read(urlOf(1))).toMatchObject({ place: anchor, read: ['One', 'Two'] });
    expect(await store.read(urlOf(2))).toMatchObject({ place: null, read: ['Other'] });
    expect(await store.read(urlOf(3))).toBeNull();
  });

  test(`keeps the ${MOST_EPISODES} episodes read last, and leaves the keys of others alone`, async () => {
    const area = new FaultyArea({}, new Map(OTHER));
    const store = storeOver(area);
    for (let n = 0; n < MOST_EPISODES; n++) await store.note({ episode: urlOf(n), place: anchor, read: [] });
    await store.note({ episode: urlOf(0), read: ['Again'] });
    await store.note({ episode: urlOf(999), place: anchor, read: [] });
    await store.note({ episode: urlOf(998), place: anchor, read: [] });
    const gone = [1, 2].map((n) => store.read(urlOf(n)));
    expect(await Promise.all(gone)).toEqual([null, null]);
    expect(await store.read(urlOf(0))).not.toBeNull();
    expect(await store.read(urlOf(3))).not.toBeNull();
    expect(area.stored.size).toBe(MOST_EPISODES + 1);
    expect(area.stored.get('settings')).toBe(OTHER.get('settings'));
  });

  test('a damaged record counts as none, is the first to leave, and is replaced by the next report', async () => {
    const area = new FaultyArea();
    const store = storeOver(area);
    area.stored.set(`reading:${urlOf(1)}`, '{"place":12,"read":[],"at":1e15}');
    area.stored.set(`reading:${urlOf(2)}`, '"half a rec"');
    expect(await store.read(urlOf(1))).toBeNull();
    await store.note({ episode: urlOf(1), place: anchor, read: [] });
    expect(await store.read(urlOf(1))).toMatchObject({ place: anchor });
    for (let n = 3; n < MOST_EPISODES + 2; n++) await store.note({ episode: urlOf(n), place: null, read: [] });
    expect(area.stored.has(`reading:${urlOf(2)}`)).toBe(false);
    expect(await store.read(urlOf(1))).not.toBeNull();
  });

  test('keeps the correction of the clock beside the progress, and a damaged one does not take that with it', async () => {
    const area = new FaultyArea();
    const store = storeOver(area);
    await store.note({ episode: urlOf(1), place: anchor, read: ['One'] });
    await store.correct(urlOf(1), -12);
    await store.note({ episode: urlOf(1), read: ['Two'] });
    expect(await store.read(urlOf(1))).toMatchObject({ place: anchor, read: ['One', 'Two'], correction: -12 });
    await store.correct(urlOf(2), 600);
    expect(await Promise.all([1, 2, 3].map((n) => store.correctionOf(urlOf(n))))).toEqual([-12, 600, 0]);
    for (const damaged of ['"12"', '1e9', '0.5', 'null']) {
      area.stored.set(`reading:${urlOf(1)}`, `{"place":null,"read":["One"],"correction":${damaged},"at":1}`);
      expect(await store.read(urlOf(1))).toMatchObject({ read: ['One'], correction: 0 });
    }
    area.stored.set(`reading:${urlOf(1)}`, '{"place":null,"read":["One"],"at":1}');
    expect(await store.read(urlOf(1))).toMatchObject({ read: ['One'], correction: 0 });
  });

  test('a correction that cannot be read counts as none', async () => {
    const store = storeOver(new FaultyArea({ unreadable: [`reading:${urlOf(1)}`] }));
    await expect(store.read(urlOf(1))).rejects.toThrow();
    expect(await store.correctionOf(urlOf(1))).toBe(0);
  });

  test('forgets all episodes and nothing else', async () => {
    const area = new FaultyArea({}, new Map(OTHER));
    const store = storeOver(area);
    await store.note({ episode: urlOf(1), place: anchor, read: [] });
    await store.correct(urlOf(2), 12);
    await store.forget();
    expect(area.stored).toEqual(OTHER);
  });

  test('F62 keeps every report made at the same time, however slow the disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.stringMatching(/^[a-z]{1,5}$/)), { maxLength: 12 }),
        fc.array(fc.nat(2), { maxLength: 20 }),
        async (reports, delays) => {
          const store = storeOver(new FaultyArea({ delays }));
          await Promise.all(reports.map(([n, words]) => store.note({ episode: urlOf(n), read: [words] })));
          for (const n of [0, 1, 2]) {
            const words = reports.flatMap(([at, word]) => (at === n ? [word] : []));
            expect(new Set((await store.read(urlOf(n)))?.read)).toEqual(new Set(words));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
