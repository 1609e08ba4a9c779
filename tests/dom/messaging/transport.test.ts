/** What happens to a call when nobody is there to receive it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../utils/messaging/dispatch';
import { answerLong, type Message } from '../../../utils/messaging/long-messages';
import { Refused, Unreachable } from '../../../utils/messaging/unreachable';
import { LONGEST_NOTE } from '../../../utils/quotes/model/quote';
import { draftOf, quoteOfDraft } from '../../support/quotes';
import { wireTo } from '../../support/wire';

const { sent } = vi.hoisted(() => ({ sent: vi.fn<(...message: unknown[]) => Promise<unknown>>() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage: sent }, tabs: { sendMessage: sent } } }));

const { askBackground, askBackgroundForMany, askPage } = await import('../../../utils/messaging/transport');

const done: Reply = { ok: true, value: { quotes: 1 } };
const gone = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
const silent = () => new Promise(() => undefined);
const noResponse = () => Promise.resolve(undefined);

function nameOf(error: unknown): unknown {
  if (error instanceof Refused) return 'refused';
  return error instanceof Unreachable ? 'unreachable' : error;
}

/** The outcome of a call, and after how many milliseconds of the fake clock. */
async function ended(call: Promise<unknown>): Promise<{ after: number; outcome: unknown }> {
  const start = Date.now();
  const outcome = call.then(
    (value) => ({ after: Date.now() - start, outcome: value }),
    (error: unknown) => ({ after: Date.now() - start, outcome: nameOf(error) }),
  );
  await vi.runAllTimersAsync();
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'own' } });
  sent.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a call to the background', () => {
  test.each([
    ['has no receiver', gone],
    ['is answered by nothing', noResponse],
  ])('F99 that %s is sent again unchanged after 200 ms', async (_, fault) => {
    sent.mockImplementationOnce(fault).mockResolvedValueOnce(done);
    expect(await ended(askBackground('deleteQuote', { id: 'x' }))).toEqual({ after: 200, outcome: { quotes: 1 } });
    expect(sent.mock.calls).toEqual(
      Array(2).fill([{ type: 'toBackground', data: { name: 'deleteQuote', data: { id: 'x' } } }]),
    );
  });

  test.each([
    ['has no receiver', gone],
    ['is answered by nothing', noResponse],
  ])('F99 that twice %s is reported as unreachable, not retried forever', async (_, fault) => {
    sent.mockImplementation(fault);
    expect(await ended(askBackgroundForMany('readLibraryState'))).toEqual({ after: 200, outcome: 'unreachable' });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('F100 that is never answered is sent again after 5 s, and given up after another 5 s', async () => {
    sent.mockImplementationOnce(silent).mockResolvedValueOnce(done);
    expect(await ended(askBackground('readSettings'))).toEqual({ after: 5_200, outcome: { quotes: 1 } });
    sent.mockImplementation(silent);
    expect(await ended(askBackground('readSettings'))).toEqual({ after: 10_200, outcome: 'unreachable' });
  });

  test('F100 nobody waits for it any longer when the signal aborts, and it is not sent again', async () => {
    const life = new AbortController();
    sent.mockImplementation(silent);
    const call = ended(askBackground('readSettings', undefined, life.signal));
    life.abort();
    expect(await call).toEqual({ after: 0, outcome: 'unreachable' });
    expect(await ended(askBackground('readSettings', undefined, life.signal))).toMatchObject({ after: 0 });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['readQuotes', { after: null }],
    ['readLibraryState', undefined],
    ['readDamaged', undefined],
    ['readMissing', undefined],
    ['repairQuotes', { ids: [] }],
    ['changeQuotes', { seen: {}, edit: {} }],
    ['deleteForever', { ids: [] }],
    ['importQuotes', { quotes: [], newer: [] }],
  ] as const)('F100 that may concern the whole library gets two minutes per attempt: %s', async (name, data) => {
    sent.mockImplementation(silent);
    const call = askBackgroundForMany as (name: string, data: unknown) => Promise<unknown>;
    expect(await ended(call(name, data))).toEqual({ after: 240_200, outcome: 'unreachable' });
  });

  test('F99 from an extension that was unloaded is not sent again', async () => {
    vi.stubGlobal('chrome', { runtime: {} });
    sent.mockImplementation(gone);
    expect(await ended(askBackground('readSettings'))).toEqual({ after: 0, outcome: 'unreachable' });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('F96 that is refused is not sent again, and told from one that is not answered', async () => {
    sent.mockResolvedValue({ ok: false, reason: 'malformed' });
    expect(await ended(askBackground('readSettings'))).toEqual({ after: 0, outcome: 'refused' });
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('an imported file', () => {
  /** Notes of surrogate pairs at even and at odd offsets, so that a cut that ignores characters would split one. */
  const quotes = Array.from({ length: 20 }, (_, n) =>
    quoteOfDraft(draftOf(n), { note: 'a'.repeat(n) + '🪔'.repeat(LONGEST_NOTE / 2) }),
  );

  /** A background that is restarted before the n-th messages, counted over all. @returns the complete files received */
  function background(endsBefore: number[]): unknown[] {
    const came: unknown[] = [];
    const start = () =>
      answerLong(
        async (call) => {
          came.push((call as { data: unknown }).data);
          return { ok: true, value: { added: quotes.length } };
        },
        () => 'extension',
      );
    let answer = start();
    let messages = 0;
    const { from } = wireTo((message, sender) => answer(message, sender));
    sent.mockImplementation((message) => {
      if (endsBefore.includes(messages++)) answer = start();
      return from({})((message as { data: Message }).data);
    });
    return came;
  }

  test('F102 arrives whole', async () => {
    const came = background([]);
    const file = { quotes, newer: ['{"v":9}'] };
    expect((await ended(askBackgroundForMany('importQuotes', file))).outcome).toEqual({ added: quotes.length });
    expect(came).toEqual([file]);
    expect(sent.mock.calls.length).toBeGreaterThan(2);
  });

  test('F99 arrives whole after one restart of the background, and is refused after a second one', async () => {
    const once = background([2]);
    const file = { quotes, newer: [] };
    expect((await ended(askBackgroundForMany('importQuotes', file))).outcome).toEqual({ added: quotes.length });
    expect(once).toEqual([file]);
    const twice = background([2, 5]);
    expect((await ended(askBackgroundForMany('importQuotes', file))).outcome).toBe('unreachable');
    expect(twice).toEqual([]);
  });
});

test('F99 a call to a page without our script fails at once', async () => {
  sent.mockImplementation(gone);
  expect(await ended(askPage(7, 'describePage'))).toEqual({ after: 0, outcome: 'unreachable' });
  expect(sent).toHaveBeenCalledTimes(1);
});
