/** What the library shows while the background is slow. */
import '../../../support/indexed-db';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Library } from '../../../../entrypoints/library/library';
import { QuoteDatabase } from '../../../../utils/storage/quotes/database';
import { FaultyArea } from '../../../support/faulty-area';
import { draftOf } from '../../../support/quotes';
import { storeOver } from '../../../support/store-world';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn((_: string) => new Promise<unknown>(() => {})) }));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const root = document.createElement('div');
const life = new AbortController();

beforeEach(() => {
  globalThis.requestIdleCallback ??= (() => 0) as typeof requestIdleCallback;
});
afterEach(() => {
  vi.useRealTimers();
  life.abort();
});

test('F100 quotes are shown even if the background does not answer, after a loading message', async () => {
  await storeOver(new QuoteDatabase(), new FaultyArea()).save(draftOf(1));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  void new Library(root).start(life.signal);
  vi.advanceTimersByTime(10_000);
  await Promise.resolve();
  expect(root.textContent).toContain('Opening your library…');
  vi.useRealTimers();
  await vi.waitFor(() => expect(root.textContent).toContain(draftOf(1).anchor.exact));
});
