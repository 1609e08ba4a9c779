/** Our answer when Firefox asks before an update. That Firefox asks at all is up to the browser. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadWhenNothingIsHeld } from '../../../entrypoints/background/update';

const { held, reload, ownPages } = vi.hoisted(() => ({
  held: new Map<number, boolean | null>(),
  reload: vi.fn(),
  ownPages: [] as Pick<Window, 'document'>[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { reload },
    extension: { getViews: () => ownPages },
    tabs: {
      query: async () => [...held.keys()].map((id) => ({ id, url: 'https://www.ibm.com/', status: 'complete' })),
    },
  },
}));
vi.mock('../../../utils/messaging/transport', () => ({
  askPage: async (id: number) => {
    const answer = held.get(id);
    if (answer === null) throw new Error('nobody answers');
    return answer;
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  held.clear();
  ownPages.length = 0;
  reload.mockClear();
});

test('F61 F101 an update waits as long as any open page holds words that are nowhere else', async () => {
  held.set(1, false).set(2, true).set(3, null);
  await reloadWhenNothingIsHeld();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).not.toHaveBeenCalled();
  held.set(2, false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reload).toHaveBeenCalledOnce();
});

test('F61 and as long as a note is written in the library', async () => {
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

test('and comes at once where nothing is held, or nobody answers', async () => {
  held.set(1, false).set(2, null);
  await reloadWhenNothingIsHeld();
  expect(reload).toHaveBeenCalledOnce();
});
