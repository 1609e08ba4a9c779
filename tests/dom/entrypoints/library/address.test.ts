/** The browser history of the library. */
import { beforeEach, expect, it, vi } from 'vitest';
import { Address, readAddress, type Shown } from '../../../../entrypoints/library/address';

const ALL: Shown = { place: { kind: 'all' }, grouping: 'episode', typed: '' };
const ANNA: Shown = { ...ALL, place: { kind: 'person', id: 'anna “a” ørsted+1' } };

beforeEach(() => {
  history.replaceState(null, '', '#');
});

it('adds one history entry per place, and none for the place the reader is already in', () => {
  const push = vi.spyOn(history, 'pushState');
  const address = new Address();
  for (const shown of [ALL, ANNA, ANNA, ALL, ALL]) address.push(shown);
  expect(push).toHaveBeenCalledTimes(2);
});

it('adds a history entry when a search is cleared, so that Back leads to it', () => {
  const push = vi.spyOn(history, 'pushState').mockClear();
  const address = new Address();
  address.replace({ ...ALL, typed: 'wind' });
  address.push(ALL);
  expect(push).toHaveBeenCalledTimes(1);
});

it('reads back what it wrote', () => {
  new Address().push(ANNA);
  expect(readAddress(location.hash)).toEqual(ANNA);
});
