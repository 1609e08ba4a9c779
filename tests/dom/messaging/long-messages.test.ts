// @vitest-environment node
/**
 * Calls and replies that are too long for one message: they arrive complete or not at all, and nothing is left over.
 */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { callerFrom, type Reply, type Sender } from '../../../utils/messaging/dispatch';
import { type Answered, answerLong, askLong, type Message } from '../../../utils/messaging/long-messages';
import { PIECE } from '../../../utils/messaging/pieces';
import { copyOf, wireTo } from '../../support/wire';

const MOST = 256_000;
const OWN = { id: 'own', origin: 'chrome-extension://own' };
const tab = (id: number, url = 'https://www.ibm.com/think/podcasts/a/b'): Sender => ({
  id: OWN.id,
  url,
  frameId: 0,
  tab: { id } as chrome.tabs.Tab,
});

/** Answers each call with its own data, or with `reply`. */
function setUp(reply?: Reply) {
  const dispatched = vi.fn<(call: unknown, sender: Sender) => Promise<Reply>>(
    async (call) => reply ?? { ok: true, value: (call as { data: unknown }).data },
  );
  const callerOf = callerFrom(OWN, (url) => url.startsWith('https://www.ibm.com/think/podcasts/'));
  let answer = answerLong(dispatched, callerOf);
  const restart = () => {
    answer = answerLong(dispatched, callerOf);
  };
  return { dispatched, restart, ...wireTo((message, sender) => answer(message, sender)) };
}

const pieces = (call: unknown, of = 'x', length = PIECE) => {
  const text = JSON.stringify(call);
  const count = Math.ceil(text.length / length);
  return Array.from({ length: count }, (_, n) => ({
    piece: { of, n, last: n === count - 1, text: text.slice(n * length, (n + 1) * length) },
  }));
};

afterEach(() => vi.useRealTimers());

const SIGNS = ['a', '"', '\\', '灯', '🪔', '\u0001', '\ud800'];

test('F102 any call and any reply arrive as they were sent, in messages of at most 256 kB', async () => {
  const long = fc
    .tuple(fc.constantFrom(...SIGNS), fc.integer({ min: 0, max: 400_000 }), fc.nat(3))
    .map(([sign, times, before]) => 'b'.repeat(before) + sign.repeat(times));
  const value = fc.record({ any: fc.jsonValue(), texts: fc.array(long, { maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(value, async (data) => {
      const { dispatched, sizes, from } = setUp();
      expect(await askLong({ name: 'openEpisode', data }, from(tab(1)))).toEqual(copyOf({ ok: true, value: data }));
      expect(dispatched).toHaveBeenCalledTimes(1);
      expect(dispatched).toHaveBeenCalledWith(copyOf({ name: 'openEpisode', data }), tab(1));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST);
    }),
    {
      numRuns: 40,
      examples: SIGNS.map((sign): [{ any: null; texts: string[] }] => [{ any: null, texts: [sign.repeat(700_000)] }]),
    },
  );
});

test('F102 a call that fits is sent unchanged, in one message', async () => {
  const { sizes, from } = setUp();
  const post = vi.fn(from(tab(1)));
  for (const data of [undefined, { id: 'x' }, 'a'.repeat(254_000)]) {
    post.mockClear();
    await askLong({ name: 'saveQuote', data }, post);
    expect(post.mock.calls).toEqual([[{ name: 'saveQuote', data }]]);
  }
  expect(Math.max(...sizes)).toBeGreaterThan(254_000);
});

test('F102 pieces that are malformed, out of order or from another sender dispatch nothing', async () => {
  const call = { name: 'openEpisode', data: 'a'.repeat(300) };
  const all = pieces(call, 'x', 100);
  const { dispatched, from } = setUp();
  const post = from(tab(1));
  const last = all.at(-1) as Message;
  expect(await post(last)).toBe('lost');
  await post(all[0] as Message);
  // From another tab, from another extension's page, and from a page that is not a podcast page.
  expect(await from(tab(2))(all[1] as Message)).toBe('lost');
  expect(await from({ ...tab(1), id: 'other' })(all[1] as Message)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await from(tab(1, 'https://www.ibm.com/products'))(all[1] as Message)).toMatchObject({ reason: 'forbidden' });
  // When one piece is left out, all pieces are dropped.
  expect(await post(all[2] as Message)).toBe('lost');
  expect(await post(all[1] as Message)).toBe('lost');
  const { piece } = all[0] as { piece: object };
  const bad = [
    { n: -1 },
    { n: 0.5 },
    { n: '0' },
    { last: 1 },
    { text: 7 },
    { text: 'a'.repeat(PIECE + 1) },
    { of: {} },
  ];
  for (const wrong of [null, 7, [], {}, ...bad.map((part) => ({ ...piece, ...part }))])
    expect(await post({ piece: wrong } as never)).toEqual({ ok: false, reason: 'malformed' });
  for (const wrong of [null, 7, {}, { of: 'x' }, { of: 'x', n: -1 }])
    expect(await post({ wanted: wrong } as never)).toEqual({ ok: false, reason: 'malformed' });
  expect(await post({ piece: { of: 'y', n: 0, last: true, text: '{' } })).toEqual({ ok: false, reason: 'malformed' });
  expect(dispatched).not.toHaveBeenCalled();
  // Each piece twice, as happens when the answer to a message is lost.
  for (const each of all) {
    if (each !== last) await post(each);
    await post(each);
  }
  expect(dispatched.mock.calls).toEqual([[call, tab(1)]]);
});

test('F102 unfinished pieces take at most 64 million code units, and are dropped after a minute', async () => {
  vi.useFakeTimers();
  const { dispatched, from } = setUp();
  const text = 'a'.repeat(PIECE);
  const outcomes: Answered[] = [];
  for (let of = 0; of < 9; of++) outcomes.push(await from(tab(1))({ piece: { of: `${of}`, n: 0, last: false, text } }));
  expect(outcomes).toEqual([...Array(8).fill('more'), 'lost']);
  // Eight texts are already there. One text may use all remaining room and is dropped when it needs more.
  let n = 0;
  while ((await from(tab(2))({ piece: { of: 'long', n, last: false, text } })) === 'more') n++;
  expect((n + 8) * PIECE).toBeLessThanOrEqual(64_000_000);
  expect((n + 9) * PIECE).toBeGreaterThan(64_000_000);
  expect(await from(tab(2))({ piece: { of: 'long', n: n + 1, last: true, text } })).toBe('lost');
  expect(vi.getTimerCount()).toBe(8);
  vi.advanceTimersByTime(61_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(await from(tab(1))({ piece: { of: '0', n: 1, last: true, text } })).toBe('lost');
  expect(dispatched).not.toHaveBeenCalled();
});

test('F102 a sender that fills the buffer loses its own pieces, while other senders are still heard', async () => {
  const { dispatched, from } = setUp();
  const text = 'a'.repeat(PIECE);
  let n = 0;
  for (; (n + 1) * PIECE <= 64_000_000; n++)
    expect(await from(tab(1))({ piece: { of: 'x', n, last: false, text } })).toBe('more');
  const call = { name: 'openEpisode', data: 'b'.repeat(PIECE * 20) };
  expect(await askLong(call, from(tab(2)))).toEqual({ ok: true, value: call.data });
  expect(dispatched).toHaveBeenCalledTimes(1);
  expect(await from(tab(1))({ piece: { of: 'x', n, last: false, text } })).toBe('lost');
  // A text that has come far continues while shorter ones from others come and go.
  for (n = 0; n < 150; n++) await from(tab(1))({ piece: { of: 'y', n, last: false, text } });
  for (let of = 0; of < 8; of++)
    for (let m = 0; m < 12; m++)
      expect(await from(tab(3 + of))({ piece: { of: 'z', n: m, last: false, text } })).toBe('more');
  expect(await askLong({ name: 'openEpisode', data: 'c' }, from(tab(1)))).toMatchObject({ ok: true });
  expect(await from(tab(1))({ piece: { of: 'y', n, last: false, text } })).toBe('more');
});

test('F102 a long reply is for its sender only, and is dropped when it is taken or after a minute', async () => {
  vi.useFakeTimers();
  const { from } = setUp({ ok: true, value: 'a'.repeat(600_000) });
  const post = from(tab(1));
  const ask = async () => ((await post({ name: 'openEpisode' })) as { piece: { of: string } }).piece.of;
  const first = await ask();
  expect(await from(tab(2))({ wanted: { of: first, n: 1 } })).toBe('lost');
  expect(await post({ wanted: { of: first, n: 99 } })).toBe('lost');
  expect(await post({ wanted: { of: first, n: 1 } })).toMatchObject({ piece: { n: 1, last: false } });
  for (let asked = 0; asked < 20; asked++) await ask();
  expect(vi.getTimerCount()).toBe(8);
  expect(await post({ wanted: { of: first, n: 1 } })).toBe('lost');
  vi.advanceTimersByTime(61_000);
  expect(vi.getTimerCount()).toBe(0);
  await askLong({ name: 'openEpisode' }, post);
  expect(vi.getTimerCount()).toBe(0);
});

test('F99 F102 a call is lost when the background restarts between its pieces, and can be made again', async () => {
  for (const endsBefore of [1, 3, 4, 6]) {
    const { dispatched, from, restart } = setUp();
    let count = 0;
    const post = (message: Message) => {
      if (count++ === endsBefore) restart();
      return from(tab(1))(message);
    };
    const call = { name: 'openEpisode', data: 'a'.repeat(PIECE * 3 + 50_000) };
    expect(await askLong(call, post)).toBeNull();
    expect(dispatched).toHaveBeenCalledTimes(endsBefore < 4 ? 0 : 1);
    expect(await askLong(call, post)).toEqual({ ok: true, value: call.data });
  }
});
