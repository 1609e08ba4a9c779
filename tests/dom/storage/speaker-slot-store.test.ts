import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLOT_NUMBERS } from '../../../utils/lib/slot-numbers';
import { SpeakerSlotStore } from '../../../utils/storage/speaker-slot-store';
import { FaultyArea } from '../../support/faulty-area';

describe('SpeakerSlotStore', () => {
  const slotOf = (store: SpeakerSlotStore, id: string) =>
    store.change((known) => {
      const slot = known.get(id) ?? (known.size % 8) + 1;
      return { remembered: new Map<string, number>(known).set(id, slot), answer: slot };
    });

  test('F62 keeps all slots that are assigned at the same time, however slow the disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(fc.constantFrom('constructor', 'toString'), fc.stringMatching(/^[a-z]{1,5}$/)), {
          maxLength: 8,
        }),
        fc.array(fc.nat(2), { maxLength: 20 }),
        async (ids, delays) => {
          const store = new SpeakerSlotStore(new FaultyArea({ delays }));
          const first = await Promise.all(ids.map((id) => slotOf(store, id)));
          expect(await Promise.all(ids.map((id) => slotOf(store, id)))).toEqual(first);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('stores every slot there is, and drops what is none', async () => {
    const store = new SpeakerSlotStore(new FaultyArea());
    const people = new Map<string, number>(SLOT_NUMBERS.map((slot) => [`person ${slot}`, slot]));
    const others = [-1, 0.5, SLOT_NUMBERS.length].map((slot) => [`other ${slot}`, slot] as const);
    await store.change(() => ({ remembered: new Map([...people, ...others]), answer: undefined }));
    expect(await store.read()).toEqual(people);
  });

  test('assigns slots anew when the stored ones are damaged', async () => {
    const area = new FaultyArea();
    area.stored.set('slots', '{"ilse brandt": "teal"}');
    expect(await slotOf(new SpeakerSlotStore(area), 'ilse brandt')).toBe(1);
  });
});
