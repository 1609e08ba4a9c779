import { expect, test } from 'vitest';
import { assignSlotsOfQuotes } from '../../../../entrypoints/background/speaker-slots';
import { SpeakerSlotStore } from '../../../../utils/storage/speaker-slot-store';
import { FaultyArea } from '../../../support/faulty-area';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

test('quotes without an address count as one episode per title, so that every author gets a color', async () => {
  const store = new SpeakerSlotStore(new FaultyArea());
  const quotes = Array.from({ length: 12 }, (_, n) =>
    quoteOfDraft(
      draftOf(n, {
        episode: { url: '', show: '', number: null, title: `Book ${n}` },
        speaker: { id: `author ${n}`, name: `Author ${n}`, role: 'unknown', title: null },
      }),
    ),
  );
  await assignSlotsOfQuotes(store, quotes);
  const slots = [...(await store.read()).values()];
  expect(slots).toHaveLength(12);
  expect(slots.every((slot) => slot > 0)).toBe(true);
});
