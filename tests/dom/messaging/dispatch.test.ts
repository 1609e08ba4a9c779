import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { callerFrom, createDispatcher, guard, type Sender } from '../../../utils/messaging/dispatch';

const OWN = { id: 'our-extension', origin: 'chrome-extension://our-extension' };
const isOurs = (url: string) => url.startsWith('https://www.ibm.com/think/podcasts/');
const callerOf = callerFrom(OWN, isOurs);
const page: Sender = {
  id: OWN.id,
  url: 'https://www.ibm.com/think/podcasts/a/b',
  frameId: 0,
  tab: { id: 1 } as chrome.tabs.Tab,
};
const popup: Sender = { id: OWN.id, url: `${OWN.origin}/popup.html`, origin: OWN.origin };

interface Doors {
  knock(data: { times: number }): string;
  peek(): void;
}

function doors() {
  const knocked = vi.fn((data: { times: number }) => 'x'.repeat(data.times));
  const isKnock = (data: unknown): data is { times: number } =>
    typeof data === 'object' && data !== null && Number.isInteger((data as { times?: unknown }).times);
  const dispatch = createDispatcher<Doors>(
    {
      knock: { from: ['extension'], data: guard(isKnock), handle: knocked },
      peek: { from: ['page', 'extension'], data: null, handle: () => undefined },
    },
    callerOf,
  );
  return { dispatch, knocked };
}

describe('createDispatcher', () => {
  test('answers a sound call of an allowed caller', async () => {
    expect(await doors().dispatch({ name: 'knock', data: { times: 2 } }, popup)).toEqual({ ok: true, value: 'xx' });
    expect(await doors().dispatch({ name: 'peek' }, page)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['F95 unknown name', { name: 'open' }, popup, 'unknown'],
    ['F95 a name every object has', { name: 'constructor' }, popup, 'unknown'],
    ['F95 __proto__', { name: '__proto__' }, popup, 'unknown'],
    ['F96 malformed data', { name: 'knock', data: { times: 'two' } }, popup, 'malformed'],
    ['F97 the wrong caller', { name: 'knock', data: { times: 1 } }, page, 'forbidden'],
  ])('%s is refused without effect', async (_, call, sender, reason) => {
    const { dispatch, knocked } = doors();
    expect(await dispatch(call, sender)).toEqual({ ok: false, reason });
    expect(knocked).not.toHaveBeenCalled();
  });

  test('P24 answers anything at all, and never by throwing or echoing', async () => {
    const { dispatch } = doors();
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (name, data) => {
        const reply = await dispatch({ name, data }, popup);
        expect(typeof reply.ok).toBe('boolean');
        expect((await dispatch(name, popup)).ok).toBe(false);
      }),
    );
  });
});

describe('callerFrom', () => {
  test.each<[string, Sender, string | null]>([
    ['a podcast page', page, 'page'],
    ['the popup', popup, 'extension'],
    ['Firefox’s popup, without an origin', { id: OWN.id, url: `${OWN.origin}/popup.html` }, 'extension'],
    ['the background, without a tab', { id: OWN.id, origin: OWN.origin }, 'extension'],
    ['another site', { ...page, url: 'https://evil.example/think/podcasts/a/b' }, null],
    ['a sub-frame of a podcast page', { ...page, frameId: 3 }, null],
    ['our page in a sub-frame', { ...popup, frameId: 2 }, null],
    ['another extension', { ...popup, id: 'other' }, null],
    [
      'an origin that begins like ours',
      { id: OWN.id, url: `${OWN.origin}.evil.example/x`, origin: `${OWN.origin}.evil.example` },
      null,
    ],
    ['a page without a tab', { id: OWN.id, url: page.url ?? '' }, null],
    ['nothing known', { id: OWN.id }, null],
  ])('P25 %s → %s', (_, sender, caller) => {
    expect(callerOf(sender)).toBe(caller);
  });

  test('P25 is total', () => {
    const sender = fc.record(
      { id: fc.string(), url: fc.string(), origin: fc.string(), frameId: fc.integer() },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(sender, (each) => callerOf(each as Sender) === null));
  });
});
