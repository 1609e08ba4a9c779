import { expect, test } from 'vitest';
import type { Found } from '../../../../utils/quotes/model/record';
import { QuoteIndex } from '../../../../utils/storage/quotes/quote-index';
import { idOf } from '../../../support/quotes';

test('what was read late is not taken for what was written since, unless it is of a later version', () => {
  const index = new QuoteIndex();
  const gone = (revision: number): Found => ({ kind: 'gone', raw: {}, revision });
  const told = () => index.entries().map(([, { kind, revision }]) => [kind, revision]);
  index.set(idOf(1), gone(5));
  index.setIfCurrent(idOf(1), gone(4), index.doubts);
  expect(told()).toEqual([['gone', 5]]);
  index.setIfCurrent(idOf(1), gone(6), index.doubts);
  expect(told()).toEqual([['gone', 6]]);
  const since = index.doubts;
  index.invalidate([idOf(1)]);
  index.setIfCurrent(idOf(1), gone(7), since);
  expect(told()).toEqual([['unread', -1]]);
  index.set(idOf(1), gone(7));
  index.setIfCurrent(idOf(1), { kind: 'newer', raw: {} }, index.doubts);
  expect(told()).toMatchObject([['newer', 0]]);
});
