import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { callerFrom, createDispatcher, ExpectedFailure, guard, type Sender } from '../../../utils/messaging/dispatch';

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
  test('answers a valid call from an allowed caller', async () => {
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

  test('P24 replies to any input, without throwing', async () => {
    const { dispatch, knocked } = doors();
    const names = fc.oneof(fc.constantFrom('knock', 'constructor', '__proto__', 'toString'), fc.anything());
    const soundData = fc.record({ times: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(soundData, fc.anything()), async (name, data) => {
        knocked.mockClear();
        const reply = await dispatch({ name, data }, popup);
        const times = knocked.mock.lastCall?.[0].times;
        if (name !== 'knock') expect(reply).toEqual({ ok: false, reason: 'unknown' });
        else if (times === undefined) expect(reply).toEqual({ ok: false, reason: 'malformed' });
        else expect(Number.isInteger(times)).toBe(true);
        expect(await dispatch(name, popup)).toEqual({ ok: false, reason: 'unknown' });
      }),
    );
  });

  test('P24 turns an exception of a handler into a reply that does not contain it', async () => {
    const { dispatch, knocked } = doors();
    knocked.mockImplementation(() => {
      throw new ExpectedFailure('a secret');
    });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await dispatch({ name: 'knock', data: { times: 1 } }, popup)).toEqual({ ok: false, reason: 'failed' });
    expect(logged).not.toHaveBeenCalled();
    // A bug is logged, once.
    const bug = new TypeError('a bug');
    knocked.mockImplementation(() => {
      throw bug;
    });
    for (let n = 0; n < 2; n++)
      expect(await dispatch({ name: 'knock', data: { times: 1 } }, popup)).toEqual({ ok: false, reason: 'failed' });
    expect(logged.mock.calls).toEqual([[expect.stringContaining('answering knock'), bug]]);
    logged.mockRestore();
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

  test('P25 accepts only pages of the extension and podcast pages, whatever the fields are', () => {
    const near = (...ours: string[]) =>
      fc.oneof(fc.constantFrom(...ours), fc.constantFrom(...ours.map((one) => `${one}.evil.example/`)), fc.string());
    const sender = fc.record(
      {
        id: near(OWN.id),
        url: near(page.url ?? '', popup.url ?? '', OWN.origin),
        origin: near(OWN.origin, 'https://www.ibm.com'),
        frameId: fc.oneof(fc.constantFrom(0, 1), fc.integer()),
        tab: fc.constant({ id: 1 }),
      },
      { requiredKeys: [] },
    );
    const seen = new Set<string | null>();
    const rule = (each: Partial<Sender>) => {
      const caller = callerOf(each as Sender);
      seen.add(caller);
      if (caller === null) return;
      expect([each.id, each.frameId ?? 0]).toEqual([OWN.id, 0]);
      if (caller === 'page') expect([each.tab, isOurs(each.url ?? '')]).toEqual([{ id: 1 }, true]);
      else expect(each.origin === OWN.origin || each.url?.startsWith(`${OWN.origin}/`)).toBe(true);
    };
    fc.assert(fc.property(sender, rule as never), { numRuns: 2_000 });
    expect(seen).toEqual(new Set(['page', 'extension', null]));
  });
});
