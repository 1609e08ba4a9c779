// @vitest-environment node
import '../../support/indexed-db';
import { expect, test } from 'vitest';
import { Aside } from '../../../utils/storage/quotes/aside';
import { Copies } from '../../../utils/storage/quotes/copies';
import { QuoteDatabase } from '../../../utils/storage/quotes/database';
import { QuoteStore } from '../../../utils/storage/quotes/quote-store';
import { Records } from '../../../utils/storage/quotes/records';
import { SecondCopy } from '../../../utils/storage/quotes/second-copy';
import { FaultyArea } from '../../support/faulty-area';
import { draftOf, EPISODE } from '../../support/quotes';

test('a quote that is saved twice is there once, and can be changed', async () => {
  const area = new FaultyArea();
  const aside = new Aside(area);
  const store = new QuoteStore(new Records(new Copies(new QuoteDatabase(), new SecondCopy(area), aside)), aside);
  expect(await store.save(draftOf(1), EPISODE)).toMatchObject({ outcome: 'saved' });
  expect(await store.save(draftOf(1), EPISODE)).toMatchObject({ outcome: 'saved' });
  expect(await store.ofEpisode(EPISODE)).toHaveLength(1);
  expect(await store.piece(null)).toMatchObject({ next: null });
  expect(await store.change([draftOf(1).id], () => ({ edit: { note: 'x' } }))).toMatchObject([
    { outcome: 'saved', quote: { note: 'x', revision: 2 } },
  ]);
  expect(await store.count()).toMatchObject({ quotes: 1, ever: 1 });
});
