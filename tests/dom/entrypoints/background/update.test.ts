/** Our answer when Firefox asks before an update. That Firefox asks at all is up to the browser. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadWhenNothingIsHeld } from '../../../../entrypoints/background/update';

type Answer = boolean | 'never' | 'nobody';
const { held, reload, ownPages, query } = vi.hoisted(() => ({
  held: new Map<number, Answer>(),
  reload: vi.fn(),
  ownPages: [] as Pick<Window, 'document'>[],
  query: vi.fn(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { reload },
    extension: { getViews: () => ownPages },
    tabs: {
      query,
      sendMessage: async (id: number) => {
        const value = held.get(id);
        if (value === 'nobody') throw new Error('Could not establish connection. Receiving end does not exist.');
        return value === 'never' ? new Promise(() => undefined) : { ok: true, value };
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  query.mockImplementation(async () =>
    [...held.keys()].map((id) => ({ id, url: 'https://www.ibm.com/', status: 'complete' })),
  );
});
afterEach(() => {
  vi.useRealTimers();
  held.clear();
  ownPages.length = 0;
  reload.mockClear();
});

test('F61 F101 an update waits as long as any open page holds unsaved text', async () => {
  held.set(1, false).set(2, true).set(3, 'nobody');
  await reloadWhenNothingIsHeld();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).not.toHaveBeenCalled();
  held.set(2, false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).toHaveBeenCalledOnce();
});

test('F61 an update waits as long as a note is being written in the library', async () => {
  const library = document.implementation.createHTMLDocument();
  const editor = library.body.appendChild(library.createElement('form'));
  ownPages.push({ document: library });
  await reloadWhenNothingIsHeld();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).not.toHaveBeenCalled();
  editor.remove();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).toHaveBeenCalledOnce();
});

test('an update is installed at once when no page holds unsaved text or answers', async () => {
  held.set(1, false).set(2, 'nobody');
  await reloadWhenNothingIsHeld();
  expect(reload).toHaveBeenCalledOnce();
});

test('F61 F100 an update waits for a page that is too busy to answer, since it may hold unsaved text', async () => {
  held.set(1, 'never');
  void reloadWhenNothingIsHeld();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).not.toHaveBeenCalled();
  held.set(1, false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).toHaveBeenCalledOnce();
});

test('an update is tried again when the browser could not list the open pages', async () => {
  query.mockRejectedValueOnce(new Error('an unexpected error occurred'));
  await reloadWhenNothingIsHeld();
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).toHaveBeenCalledOnce();
});
