import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foresee } from '../../../../utils/quotes/editing/foresee';
import { conflictCopyOf } from '../../../../utils/quotes/model/merge';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { ABSENT, changesAt } from '../../../../utils/quotes/model/record';
import { arrivalsOf } from '../../../../utils/storage/quotes/import-quotes';
import type { Records } from '../../../../utils/storage/quotes/records';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const base = [1, 2, 3].map((n) => quoteOfDraft(draftOf(n)));

/** A few quotes that often share an id and differ slightly; some are copies kept by a previous import. */
const some = fc
  .record({
    of: fc.nat(base.length - 1),
    note: fc.constantFrom('', 'One.', 'Two.'),
    tags: fc.subarray(['oil', 'Oil', 'wick']),
    color: fc.constantFrom('idea' as const, 'fact' as const),
    isTrashed: fc.boolean(),
    isBeside: fc.boolean(),
  })
  .map(({ of, note, tags, color, isTrashed, isBeside }): Quote => {
    const one = { ...(base[of] as Quote), note, tags, color };
    const deleted = isTrashed ? one.created : null;
    return { ...(isBeside ? conflictCopyOf(one).quote : one), deleted };
  });

it('foresee predicts exactly what the store will count for an import', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(some, { maxLength: 4 }), fc.array(some, { maxLength: 6 }), async (here, quotes) => {
      const library = new Map(here.map((quote) => [quote.id, quote]));
      const valid = (id: string) => {
        const quote = library.get(id);
        if (quote === undefined) return ABSENT;
        return { kind: 'quote', raw: {}, stale: false, quote, changes: changesAt(quote.revision) };
      };
      const records = {
        readBoth: async (ids: readonly string[]) => new Map(ids.map((id) => [id, { valid: valid(id) }])),
      } as unknown as Records;
      const { reply } = await arrivalsOf({ quotes, newer: [] }, records, '2026-11-24T12:00:00.000Z');
      const { added, changed, unchanged, trashed, conflicts } = reply;
      const counted = { added, changed, unchanged, trashed, conflicts };
      expect(foresee(quotes, (id) => library.get(id))).toEqual(counted);
    }),
    { numRuns: 400 },
  );
});
