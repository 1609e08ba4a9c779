import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { Catalog } from '../../../../utils/quotes/search/catalog';
import { KeptOrder } from '../../../../utils/quotes/search/catalog-order';
import { searchEntry } from '../../../../utils/quotes/search/search';
import { inventedLibrary } from '../../../support/library';

const LIBRARY = inventedLibrary(60);

const step = fc.record({
  of: fc.nat(LIBRARY.length - 1),
  does: fc.constantFrom('put', 'put', 'move', 'trash', 'remove', 'look'),
});

test('a catalog that is filled and changed step by step equals one that is filled at once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const catalog = new Catalog();
      const there = new Map<string, Quote>();
      steps.forEach(({ of, does }, n) => {
        const quote = LIBRARY[of] as Quote;
        if (does === 'look') void catalog.kept;
        else if (does === 'remove') {
          catalog.remove([quote.id]);
          there.delete(quote.id);
        } else {
          const anchor = does === 'move' ? { ...quote.anchor, start: n } : quote.anchor;
          const deleted = does === 'trash' ? quote.created : null;
          const changed = { ...quote, anchor, deleted, revision: n + 1 };
          catalog.put([changed]);
          there.set(quote.id, changed);
        }
      });
      const anew = new Catalog();
      anew.put([...there.values()]);
      expect(catalog.kept).toEqual(anew.kept);
      expect(catalog.trashed).toEqual(anew.trashed);
    }),
  );
});

test('changing all quotes of one book looks at each of them only a few times', () => {
  let looks = 0;
  const order = new KeptOrder();
  const book = inventedLibrary(600).map((quote) => {
    const entry = searchEntry({ ...quote, episode: (LIBRARY[0] as Quote).episode });
    return new Proxy(entry, {
      get(all, name: keyof typeof entry) {
        if (name === 'quote') looks++;
        return all[name];
      },
    });
  });
  for (const entry of book) order.add(entry);
  for (const entry of book) {
    order.remove(entry);
    order.add(entry);
  }
  for (const entry of book) order.remove(entry);
  expect(order.all()).toEqual([]);
  expect(looks).toBeLessThan(10 * book.length);
});
