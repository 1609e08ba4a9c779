// @vitest-environment node
/** Which sender may make which calls about quotes. The sender rule itself is tested in `dispatch.test.ts`. */
import '../../../support/indexed-db';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { PrivateWindows } from '../../../../entrypoints/background/private-windows';
import { type Areas, QuoteService } from '../../../../entrypoints/background/quote-service';
import { quoteHandlers } from '../../../../entrypoints/background/quotes';
import { analyze } from '../../../../utils/analysis/analyze';
import type { Analysis } from '../../../../utils/analysis/model';
import { callerFrom, createDispatcher, type Reply, type Sender } from '../../../../utils/messaging/dispatch';
import { answerLong, askLong } from '../../../../utils/messaging/long-messages';
import { cut, Gathering, type Piece } from '../../../../utils/messaging/pieces';
import { onQuotesChanged } from '../../../../utils/messaging/quote-news';
import type { QuotesProtocol } from '../../../../utils/messaging/quotes-protocol';
import {
  LONGEST_LINE,
  LONGEST_NOTE,
  LONGEST_QUOTE,
  LONGEST_TAG,
  MOST_TAGS,
  type PlacedQuote,
  type Quote,
  type QuoteDraft,
  type QuotePassage,
} from '../../../../utils/quotes/model/quote';
import { parsePodcastUrl } from '../../../../utils/sites/ibm-urls';
import { LibraryNotesStore } from '../../../../utils/storage/quotes/library-notes';
import { transcriptFromTurns } from '../../../../utils/transcript/build';
import type { Transcript } from '../../../../utils/transcript/model';
import { emptyEpisode } from '../../../support/episodes';
import { FaultyArea, FaultyCopy } from '../../../support/faulty-area';
import { anyQuote, draftOf, EPISODE, idOf, quoteOfDraft } from '../../../support/quotes';
import { storeOver } from '../../../support/store-world';
import { wireTo } from '../../../support/wire';

const { browser, told } = vi.hoisted(() => {
  const told = vi.fn(async (_tab: number) => undefined);
  return { browser: { tabs: { query: vi.fn(async (): Promise<object[]> => []), sendMessage: told } }, told };
});
vi.mock('wxt/browser', () => ({ browser }));

const OWN = { id: 'own', origin: 'chrome-extension://own' };

const page = (url: string, tab: object = {}): Sender => ({
  id: OWN.id,
  url,
  origin: 'https://www.ibm.com',
  frameId: 0,
  tab: { id: 1, incognito: false, ...tab } as chrome.tabs.Tab,
});
/** The areas of a browser where nothing is stored. They outlive the services over them. */
function emptyAreas() {
  const local = new FaultyArea();
  return { local, cached: local, session: new FaultyArea() };
}

/** A page with this text, all said by nobody. */
function transcriptOf(url: string, text: string): Transcript {
  const all = { start: 0, end: text.length };
  const turns = [{ ...all, speaker: null, label: '', paragraphs: [all] }];
  return { episode: emptyEpisode({ url }), text, turns, speakers: [], chapters: [], doubts: [] };
}

/** A page of the extension in a tab, like the library. */
const library: Sender = { ...page(`${OWN.origin}/library.html`), origin: OWN.origin };

function setUp() {
  const database = new FaultyCopy();
  const store = storeOver(database, new FaultyArea());
  const service = {
    store,
    announceAndPass: (reply: unknown) => reply,
    announce: vi.fn(),
    state: async () => ({}),
    noteBackup: async () => {},
    repair: (ids: string[]) => store.repair(ids),
    deleteForever: (ids: string[]) => store.deleteForever(ids),
    missing: async () => [],
    markPlaced: async () => {},
    dismissMissing: async () => {},
  };
  const onArrived = vi.fn(async (_: readonly Quote[]) => undefined);
  return { database, store, service, onArrived, ask: asksOf(service as unknown as QuoteService, { onArrived }) };
}

const callerOf = callerFrom(OWN, (url) => parsePodcastUrl(url) !== null);

/** What handles calls beside the service. By default, nothing is remembered about the library. */
interface Around {
  notes?: LibraryNotesStore;
  onArrived?: (quotes: readonly Quote[]) => Promise<void>;
  analysisOf?: ((transcript: Transcript) => Promise<Analysis>) | undefined;
}

const handlersOf = (
  service: QuoteService,
  {
    notes = new LibraryNotesStore(new FaultyArea()),
    onArrived = async () => undefined,
    analysisOf = async (transcript) => analyze(transcript),
  }: Around = {},
) => quoteHandlers(service, { privateWindows: new PrivateWindows(notes), analysisOf, onArrived });
const dispatcherOf = (...world: Parameters<typeof handlersOf>) =>
  createDispatcher<QuotesProtocol>(handlersOf(...world), callerOf);
const answersOf = (service: QuoteService) => answerLong(dispatcherOf(service), callerOf);

function asksOf(...world: Parameters<typeof dispatcherOf>) {
  const dispatch = dispatcherOf(...world);
  return (sender: Sender, name: keyof QuotesProtocol, data?: unknown) => dispatch({ name, data }, sender);
}

/** A background as it is built at each start. */
function backgroundOver(areas: Areas, analysisOf?: Around['analysisOf']) {
  const notes = new LibraryNotesStore(areas.cached);
  const service = new QuoteService(areas, notes);
  return { service, ask: asksOf(service, { notes, analysisOf }) };
}

/** The same with a simulated message channel, where calls and replies are limited to the length of messages. */
function wired() {
  const { ask: _, service: kept, ...world } = setUp();
  const service = kept as unknown as QuoteService;
  const wire = wireTo(answersOf(service));
  async function call<K extends keyof QuotesProtocol>(
    sender: Sender,
    name: K,
    ...[data]: Parameters<QuotesProtocol[K]>
  ): Promise<ReturnType<QuotesProtocol[K]>> {
    const reply = await askLong({ name, data }, wire.from(sender));
    if (!reply?.ok) throw new Error(`${name} ${reply?.reason}`);
    return reply.value as ReturnType<QuotesProtocol[K]>;
  }
  return { ...world, service, ...wire, call };
}

const draftAt = (url: string, n: number, changes: Partial<QuoteDraft> = {}) =>
  draftOf(n, { ...changes, episode: { ...draftOf(n).episode, url } });

const importOf = (quotes: readonly Quote[]) => ({ name: 'importQuotes', data: { quotes, newer: [] } });

function piecesOf(quotes: readonly Quote[]): Piece[] {
  const of = crypto.randomUUID();
  const texts = cut(JSON.stringify(importOf(quotes)));
  return texts.map((text, n) => ({ of, n, last: n === texts.length - 1, text }));
}

/** Records the size of each message in bytes. */
function scales() {
  const sizes: number[] = [];
  const sized = <T>(message: T): T => {
    sizes.push(new TextEncoder().encode(JSON.stringify(message)).length);
    return message;
  };
  return { sizes, sized };
}

type Some = ReturnType<QuotesProtocol['readQuotes']>;

const done = (value: unknown): Reply => ({ ok: true, value }) as Reply;
const refused = (reason: string) => done({ outcome: 'refused', reason });

describe('calls about quotes', () => {
  test('F21 F98 apply only to quotes of the episode that the browser says the page shows', async () => {
    const { ask, store } = setUp();
    const stranger = page(`${EPISODE}-two`);
    // A save that is sent, or sent again, after the page has navigated on its own.
    expect(await ask(stranger, 'saveQuote', draftOf(1))).toEqual({ ok: false, reason: 'failed' });
    expect(await store.count()).toMatchObject({ ever: 0 });
    expect(await ask(page(`${EPISODE}?utm_source=x#y`), 'saveQuote', draftOf(1))).toMatchObject({
      value: { outcome: 'saved', quote: { episode: { url: EPISODE } } },
    });
    for (const [name, data] of [
      ['deleteQuote', { id: idOf(1) }],
      ['restoreQuote', { id: idOf(1) }],
      ['changeQuote', { id: idOf(1), seen: 1, edit: { note: 'x' } }],
      ['saveQuote', draftAt(`${EPISODE}-two`, 1)],
    ] as const)
      expect(await ask(stranger, name, data), name).toEqual(refused('unknown'));
    expect(await store.ofEpisode(EPISODE)).toMatchObject([{ note: '', revision: 1 }]);
    expect(await ask(library, 'changeQuote', { id: idOf(1), seen: 1, edit: { note: 'x' } })).toMatchObject({
      value: { quote: { note: 'x' } },
    });
  });

  test('P25 F98 whatever is not a page of the extension does not reach the library, even at an address of no podcast', async () => {
    const { service, store } = setUp();
    await store.save(draftOf(1));
    const handlers = handlersOf(service as unknown as QuoteService);
    const dispatch = createDispatcher<QuotesProtocol>(handlers, () => 'page');
    const change = { name: 'changeQuote', data: { id: idOf(1), seen: 1, edit: { note: 'x' } } };
    expect(await dispatch(change, page('https://example.org/e/1'))).toEqual(refused('unknown'));
    expect(await dispatch(change, page(''))).toMatchObject({ value: { outcome: 'refused' } });
    expect(await store.ofEpisode(EPISODE)).toMatchObject([{ note: '', revision: 1 }]);
  });

  test('F71 from a private window save nothing until the reader allows it, which is asked once', async () => {
    const areas = emptyAreas();
    const { ask } = backgroundOver(areas);
    const hidden = page(EPISODE, { incognito: true });
    const saved = { value: { outcome: 'saved' } };
    expect(await ask(hidden, 'saveQuote', draftOf(1))).toEqual(refused('private'));
    expect(await ask(hidden, 'deleteQuote', { id: idOf(1) })).toEqual(refused('private'));
    expect(areas.local.stored.size).toBe(0);
    expect(await ask(page(EPISODE), 'saveQuote', draftOf(2))).toMatchObject(saved);
    expect(await ask(hidden, 'changeQuote', { id: idOf(2), seen: 1, edit: { note: 'x' } })).toEqual(refused('private'));
    const ours = { ...page(`${OWN.origin}/library.html`, { incognito: true }), origin: OWN.origin };
    const many = { seen: { [idOf(2)]: 1 }, edit: { note: 'x' } };
    expect(await ask(ours, 'changeQuotes', many)).toMatchObject({ value: [{ outcome: 'refused', reason: 'private' }] });
    await ask(hidden, 'allowPrivate');
    expect(await ask(ours, 'changeQuotes', many)).toMatchObject({
      value: [{ outcome: 'saved', quote: { note: 'x' } }],
    });
    expect(await ask(hidden, 'saveQuote', draftOf(1))).toMatchObject(saved);
    // The permission persists: the next background does not ask again.
    expect(await backgroundOver(areas).ask(hidden, 'saveQuote', draftOf(3))).toMatchObject(saved);
  });

  test('F71 from a private window count as not allowed while the permission cannot be read', async () => {
    const areas = emptyAreas();
    await backgroundOver(areas).ask(page(EPISODE), 'allowPrivate');
    areas.cached = new FaultyArea({ unreadable: ['library'] }, areas.local.stored);
    const { ask } = backgroundOver(areas);
    expect(await ask(page(EPISODE, { incognito: true }), 'saveQuote', draftOf(1))).toEqual(refused('private'));
    expect(await ask(page(EPISODE), 'saveQuote', draftOf(1))).toMatchObject({ value: { outcome: 'saved' } });
  });

  test('P25 F97 about all quotes are for pages of the extension only', async () => {
    const { ask, database } = setUp();
    const all = {
      readQuotes: { after: null },
      readLibraryState: undefined,
      repairQuotes: { ids: [] },
      readDamaged: undefined,
      readMissing: undefined,
      changeQuotes: { seen: {}, edit: {} },
      deleteForever: { ids: [] },
      importQuotes: importOf([]).data,
      noteBackup: undefined,
    };
    for (const [name, data] of Object.entries(all)) {
      const call = name as keyof QuotesProtocol;
      expect(await ask(page(EPISODE), call, data), name).toEqual({ ok: false, reason: 'forbidden' });
      expect(await ask({ ...library, id: 'other' }, call, data), name).toEqual({ ok: false, reason: 'forbidden' });
      expect(await ask(library, call, data), name).toMatchObject({ ok: true });
    }
    for (const name of ['saveQuote', 'placeQuotes', 'readTags'] as const)
      expect(await ask(library, name, draftOf(1)), name).toEqual({ ok: false, reason: 'forbidden' });
    expect(database.stored.size).toBe(0);
  });

  test('tell a page all tags in use, the most used first, and nothing else about other episodes', async () => {
    const { ask } = setUp();
    const kept = [['Cost'], ['wind', 'cost'], ['gone'], []];
    for (const [n, tags] of kept.entries())
      await ask(page(`${EPISODE}-${n}`), 'saveQuote', draftAt(`${EPISODE}-${n}`, n, { tags }));
    await ask(library, 'deleteQuote', { id: idOf(2) });
    expect(await ask(page(EPISODE), 'readTags')).toEqual(done(['Cost', 'wind']));
    expect(await ask(page('https://www.ibm.com/products'), 'readTags')).toEqual({ ok: false, reason: 'forbidden' });
  });

  test('F102 with a quote at every limit take at most 600 kB, and a reply with two such quotes 1.2 MB', async () => {
    const { ask } = setUp();
    const { sizes, sized } = scales();
    const costly = (units: number) => '\u0001'.repeat(units);
    const line = costly(LONGEST_LINE);
    const tags = Array.from({ length: MOST_TAGS }, (_, n) => `${n}`.padEnd(LONGEST_TAG, '\u0001'));
    const most: QuoteDraft = {
      ...draftOf(1, { note: costly(LONGEST_NOTE), tags }),
      anchor: { ...draftOf(1).anchor, exact: costly(LONGEST_QUOTE), prefix: line, suffix: line },
      episode: { url: EPISODE, show: line, number: 7, title: line },
      speaker: { id: line, name: line, role: 'guest', title: line },
      topic: line,
    };
    const saving = sized({ name: 'saveQuote', data: most });
    expect(sized(await ask(page(EPISODE), 'saveQuote', saving.data))).toMatchObject({ value: { outcome: 'saved' } });
    const longer = { ...most, id: idOf(2), topic: `${line}x` };
    expect(await ask(page(EPISODE), 'saveQuote', longer)).toEqual({ ok: false, reason: 'malformed' });
    expect(Math.max(...sizes)).toBeGreaterThan(550_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(600_000);
    const edit = (first: string) => ({ id: idOf(1), seen: 1, edit: { note: first + costly(LONGEST_NOTE - 1) } });
    await ask(page(EPISODE), 'changeQuote', edit('a'));
    const met = sized(await ask(page(EPISODE), 'changeQuote', sized(edit('b'))));
    expect(met).toMatchObject({ value: { outcome: 'saved', conflict: { id: expect.anything() } } });
    expect(Math.max(...sizes)).toBeGreaterThan(1_100_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_200_000);
  });

  test('F102 for the longest tags use messages of at most 256 kB, and a page is told at most 500 tags', async () => {
    const { store, sizes, call } = wired();
    const tagsAt = (n: number, sign: string, times: number) =>
      Array.from({ length: 200 }, (_, i) => `${n}-${i} ${sign.repeat(times)}`);
    const filled = (sign: string, times: number) =>
      store.import([0, 1, 2].map((n) => quoteOfDraft(draftOf(n, { tags: tagsAt(n, sign, times) }), { revision: 1 })));
    await filled('\u0001', 190);
    expect(await call(page(EPISODE), 'readTags')).toHaveLength(500);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256_000);
    expect(Math.max(...sizes)).toBeGreaterThan(250_000);
  });

  test('P24 F96 with malformed data are refused and store nothing', async () => {
    const { ask, database } = setUp();
    const calls = ['saveQuote', 'changeQuote', 'deleteQuote', 'restoreQuote', 'placeQuotes', 'dismissMissing'] as const;
    const wrong = fc
      .tuple(fc.constantFrom(...Object.keys(draftOf(1))), fc.constantFrom({}, [], 'x'.repeat(2_001), -1, undefined))
      .filter(
        ([key, value]) => !(key === 'note' && typeof value === 'string') && !(key === 'tags' && Array.isArray(value)),
      )
      .map(([key, value]) => ['saveQuote' as const, { ...draftOf(1), [key]: value }] as const);
    const anyCall = fc.oneof(fc.tuple(fc.constantFrom(...calls), fc.anything()), wrong);
    await fc.assert(
      fc.asyncProperty(anyCall, async ([name, data]) => {
        expect(await ask(page(EPISODE), name, data)).toEqual({ ok: false, reason: 'malformed' });
      }),
    );
    const { anchor, speaker } = draftOf(1);
    for (const part of [
      { id: '' },
      { id: '__proto__' },
      { id: idOf(1).toLowerCase() },
      { anchor: { ...anchor, end: anchor.start } },
      { anchor: { ...anchor, start: 0.5 } },
      { anchor: { ...anchor, exact: '' } },
      { tags: ['a', 'A'] },
      { tags: [''] },
      { seconds: -1 },
      { color: 'mauve' },
      { speaker: { ...speaker, role: 'king' } },
    ])
      expect(await ask(page(EPISODE), 'saveQuote', { ...draftOf(1), ...part }), JSON.stringify(part)).toEqual({
        ok: false,
        reason: 'malformed',
      });
    expect(database.stored.size).toBe(0);
  });

  test('F102 that read quotes use messages of at most 256 kB, however long the quotes, and omit none', async () => {
    const { store, sizes, call } = wired();
    const drafts = Array.from({ length: 24 }, (_, n) => {
      // One character that takes three bytes, and one that takes six.
      const words = (n % 3 === 0 ? '灯' : n % 3 === 1 ? 'a' : '\u0001').repeat(n % 4 === 3 ? 90 : LONGEST_QUOTE - 1);
      return draftOf(n, { anchor: { ...draftOf(n).anchor, exact: words }, note: n % 5 === 0 ? words : '' });
    });
    for (const draft of drafts) await call(page(EPISODE), 'saveQuote', draft);
    const saved = sizes.length;
    const found: Quote[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const some: Some = await call(library, 'readQuotes', { after });
      expect(some.quotes.length).toBeGreaterThan(0);
      found.push(...some.quotes);
      after = some.next;
    }
    expect(found).toEqual(await store.ofEpisode(EPISODE));
    expect(found).toHaveLength(drafts.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256_000);
    // Pieces are filled: a library of short quotes does not take one message per quote.
    expect((sizes.length - saved) / 2).toBeLessThanOrEqual(12);
  });

  test('F102 that read damaged records use messages of at most 256 kB, and return longer records whole', async () => {
    const { store, database, sizes, call } = wired();
    // Characters of 3 bytes, characters that double when JSON escapes them twice, and pairs that must not be cut in
    // two.
    const raws = ['灯'.repeat(150_000), '"'.repeat(90_000), `a${'🪔'.repeat(90_000)}`, ...Array(700).fill('torn')];
    for (const [n, torn] of raws.entries()) database.stored.set(idOf(n), JSON.stringify({ torn }));
    const damaged = await call(library, 'readDamaged');
    expect(damaged).toEqual(await store.damaged());
    expect(damaged.map(({ raw }) => JSON.parse(raw))).toEqual(raws.map((torn) => ({ torn })));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256_000);
    // Pieces are filled.
    expect(sizes.length / 2).toBeLessThanOrEqual(10);
  });

  test('F102 that import a file use pieces of at most 256 kB, and store everything with the last piece', async () => {
    const all: number[] = [];
    const costly = fc
      .tuple(anyQuote, fc.constantFrom('"', '\\', '灯', '\u0001', '🪔', 'a'), fc.integer({ min: 1, max: 9_999 }))
      .map(([quote, sign, times]) => ({ ...quote, revision: 1, note: sign.repeat(times) }));
    const files = fc.uniqueArray(costly, { selector: ({ id }) => id, maxLength: 40, size: 'max' });
    const costliest = Array.from({ length: 12 }, (_, n) =>
      quoteOfDraft(draftOf(n), { note: '灯'.repeat(LONGEST_NOTE) }),
    );
    await fc.assert(
      fc.asyncProperty(files, async (quotes) => {
        const { store, sizes, from } = wired();
        const reply = await askLong(importOf(quotes), async (message) => {
          expect(await store.count()).toMatchObject({ ever: 0 });
          return from(library)(message);
        });
        expect(reply).toMatchObject({ value: { added: quotes.length } });
        expect(await store.count()).toMatchObject({ ever: quotes.length });
        for (const quote of quotes) expect(await store.get(quote.id)).toEqual(quote);
        all.push(...sizes);
      }),
      { numRuns: 20, examples: [[costliest]] },
    );
    expect(Math.max(...all)).toBeLessThanOrEqual(256_000);
    expect(Math.max(...all)).toBeGreaterThan(220_000);
  });

  test('F102 that import a file store nothing if a piece is missing, and two imports at once do not mix', async () => {
    const long = (n: number) => quoteOfDraft(draftOf(n), { note: `${n}`.repeat(9_999) });
    const [some, others] = [0, 50].map((from) => Array.from({ length: 40 }, (_, n) => long(from + n + 10)));
    const { store, service, from } = wired();
    const [one, other] = [piecesOf(some as Quote[]), piecesOf(others as Quote[])];
    expect(one.length).toBeGreaterThan(1);
    const post = from(library);
    const send = (piece: Piece) => post({ piece });
    const [first, ...rest] = one;
    // First a background that was restarted in between, then one that receives the pieces in the wrong order.
    await send(first as Piece);
    const next = wireTo(answersOf(service)).from(library);
    for (const piece of rest) expect(await next({ piece })).toBe('lost');
    expect(await send({ ...(one.at(-1) as Piece), n: 7 })).toBe('lost');
    // After a refusal nothing of the file is kept, so the remaining pieces are unknown.
    for (const piece of rest) expect(await send(piece)).toBe('lost');
    for (const text of ['{"quotes":[', '{"name":"importQuotes","data":{"quotes":[7],"newer":[]}}'])
      expect(await send({ of: 'x', n: 0, last: true, text })).toEqual({ ok: false, reason: 'malformed' });
    expect((await store.count()).ever).toBe(0);

    expect(one).toHaveLength(other.length);
    for (const [n, piece] of one.entries()) {
      // Each piece twice, as happens when the answer to a message is lost.
      if (n < one.length - 1) await send(piece);
      for (const each of [piece, other[n] as Piece]) {
        const answer = await send(each);
        if (n < one.length - 1) expect(answer).toBe('more');
        else expect(answer).toMatchObject({ value: { added: 40 } });
      }
    }
    expect((await store.count()).ever).toBe(80);
    expect(await send(one.at(-1) as Piece)).toBe('lost');
  });

  test('drop a file that is not continued for a minute', async () => {
    vi.useFakeTimers();
    try {
      const gathering = new Gathering();
      const piece = { of: 'x', n: 0, last: false, text: '{' };
      gathering.add(piece);
      vi.advanceTimersByTime(59_000);
      expect(gathering.add({ ...piece, n: 1 })).toEqual({ outcome: 'more' });
      vi.advanceTimersByTime(61_000);
      expect(vi.getTimerCount()).toBe(0);
      expect(gathering.add({ ...piece, n: 2 })).toEqual({ outcome: 'lost' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('F108 remember what a page lacks until it is found, placed or dismissed, except in a private window', async () => {
    const LOST = `${EPISODE}-lost`;
    const areas = emptyAreas();
    const { ask } = backgroundOver(areas);
    const answerOf = async (reply: Promise<Reply>) => (await reply) as unknown as { value: never };
    const missing = async (): Promise<unknown> => (await answerOf(ask(library, 'readMissing'))).value;
    /** Waits for the list, because `placeQuotes` answers before it is stored. */
    const noted = (expected: object) => vi.waitFor(async () => expect(await missing()).toMatchObject(expected));
    const before = 'Rowan keeps the lamp at night and counts every boat that passes the northern quay.';
    const after = 'Rowan keeps a stove in spring and counts any boat that leaves a northern quay early.';
    const exact = 'the lamp at night';
    const anchor = {
      ...draftOf(20).anchor,
      start: 12,
      end: 29,
      exact,
      prefix: 'Rowan keeps ',
      suffix: before.slice(29, 80),
    };
    const place = (text: string, tab = {}) =>
      ask(page(LOST, tab), 'placeQuotes', { transcript: transcriptOf(LOST, text), readAt: 1 });
    await ask(page(LOST), 'saveQuote', draftAt(LOST, 20, { anchor }));

    expect(await place(before)).toMatchObject({ value: [{ place: { state: 'anchored' } }] });
    expect(await missing()).toEqual([]);
    expect(await place(after, { incognito: true })).toMatchObject({ value: [{ place: { state: 'missing' } }] });
    expect(await missing()).toEqual([]);
    const [lost] = (await answerOf(place(after))).value as PlacedQuote[];
    expect(lost?.place.state).toBe('missing');
    await noted([{ id: idOf(20) }]);
    // Quotes of another episode are not looked for in this one's words.
    const gone = ask(page(`${LOST}-two`), 'placeQuotes', { transcript: transcriptOf(LOST, after), readAt: 1 });
    expect(await gone).toEqual({ ok: false, reason: 'failed' });
    // The page of another episode cannot change it.
    expect(await ask(page(EPISODE), 'dismissMissing', { id: idOf(20) })).toMatchObject({
      value: { reason: 'unknown' },
    });
    expect(await missing()).toMatchObject([{ id: idOf(20) }]);
    const hidden = page(LOST, { incognito: true });
    expect(await ask(hidden, 'dismissMissing', { id: idOf(20) })).toMatchObject({ value: { reason: 'private' } });
    expect(await missing()).toMatchObject([{ id: idOf(20) }]);
    expect(await ask(page(LOST), 'dismissMissing', { id: idOf(20) })).toMatchObject({ value: { outcome: 'saved' } });
    expect(await missing()).toEqual([]);
    // The stored names stay, so that what earlier versions stored is still understood.
    expect(JSON.parse(areas.local.stored.get(`missing:${LOST}`) ?? '')).toMatchObject({ [idOf(20)]: { letBe: true } });
    const dismissed = { value: [{ place: { state: 'missing', dismissed: true } }] };
    expect(await place(after)).toMatchObject(dismissed);
    // Also in a private window, which stores nothing by showing it.
    expect(await place(after, { incognito: true })).toMatchObject(dismissed);
    await place(before);
    await place(after);
    await noted([{ id: idOf(20), passage: null }]);
    // Most of its words are there: it can be placed there, with the metadata of that place, and put back.
    const nearly = before.replace('the lamp at night', 'lamps at night').replace('northern quay', 'quay');
    await place(`Hello. ${nearly.replace('Rowan keeps', 'She trims')}`);
    await noted([{ passage: { anchor: { exact: 'lamps at night' }, speaker: null } }]);
    const [{ passage }] = (await missing()) as [{ passage: QuotePassage }];
    const { anchor: _, ...rest } = draftAt(LOST, 20);
    await ask(library, 'changeQuote', { id: idOf(20), seen: 1, edit: {}, passage });
    expect(await missing()).toEqual([]);
    await ask(library, 'changeQuote', { id: idOf(20), seen: 2, edit: {}, passage: { ...rest, anchor } });
    expect(await missing()).toMatchObject([{ id: idOf(20), passage }]);
    const lists = () => [...areas.local.stored.keys()].filter((key) => key.startsWith('missing:'));
    expect(lists()).toHaveLength(1);
    await ask(library, 'changeQuotes', { seen: { [idOf(20)]: 3 }, edit: {}, deleted: true });
    await ask(library, 'deleteForever', { ids: [idOf(20)] });
    expect(lists()).toEqual([]);
    expect(await ask(library, 'dismissMissing', { id: idOf(20) })).toMatchObject({ value: { reason: 'unknown' } });
    // A private window records nothing as missing. Once it may save, dismissing such a quote works all the same.
    await ask(page(LOST), 'saveQuote', draftAt(LOST, 21, { anchor }));
    await ask(hidden, 'allowPrivate');
    await ask(hidden, 'dismissMissing', { id: idOf(21) });
    expect(await place(after)).toMatchObject(dismissed);
  });

  test('F108 of two open pages with different text, only the newer text tells an imported quote who says it', async () => {
    const areas = emptyAreas();
    const url = `${EPISODE}-two-voices`;
    const { ask } = backgroundOver(areas);
    const words = 'Somebody kept the old brass lamp at the harbor alight through every single winter night.';
    const place = async (text: string, readAt: number) => {
      const reply = await ask(page(url), 'placeQuotes', {
        transcript: transcriptFromTurns(emptyEpisode({ url }), [{ speaker: 'Ann Lee', text }]),
        readAt,
      });
      return (reply as { value: { quote: { revision: string } }[] }).value.map(({ quote }) => quote.revision);
    };
    // Never found to the letter, so it could be learned from forever.
    const exact = words.replace('single', 'simple');
    const anchor = {
      ...draftOf(60).anchor,
      start: 0,
      end: exact.length,
      exact,
      prefix: '',
      suffix: '',
      sentences: null,
    };
    await ask(page(url), 'saveQuote', draftAt(url, 60, { anchor, speaker: null }));
    const newest = await place('Nobody is here.', 2_000);
    expect(await place(words, 1_000)).toEqual(newest);
    expect(await place(words, 3_000)).not.toEqual(newest);
  });

  test('F108 of two open pages with different text, the newer text determines what is missing', async () => {
    const areas = emptyAreas();
    const url = `${EPISODE}-two-texts`;
    let { ask } = backgroundOver(areas);
    const [former, now] = ['Somebody kept the lamp at night.', 'Somebody kept a stove in spring.'];
    const place = (text: string, readAt: number) =>
      ask(page(url), 'placeQuotes', { transcript: transcriptOf(url, text), readAt });
    const listed = (ids: string[]) =>
      vi.waitFor(async () => {
        const { value } = (await ask(library, 'readMissing')) as Reply & { value: { id: string }[] };
        expect(value.map(({ id }) => id)).toEqual(ids);
      });
    const exact = 'the lamp at night';
    const anchor = { ...draftOf(50).anchor, start: 14, end: 31, exact, prefix: 'Somebody kept ', suffix: '.' };
    const save = (n: number) => ask(page(url), 'saveQuote', draftAt(url, n, { anchor }));
    await save(50);
    await place(former, 1_000);
    expect(await place(now, 2_000)).toMatchObject({ value: [{ place: { state: 'missing' } }] });
    await listed([idOf(50)]);
    await ask(library, 'dismissMissing', { id: idOf(50) });
    await listed([]);
    // The older page, told of a change, calls again, and the background was restarted: it is told where its words are.
    ({ ask } = backgroundOver(areas));
    expect(await place(former, 1_000)).toMatchObject({ value: [{ place: { state: 'anchored' } }] });
    // What was dismissed is still dismissed. The newest text counts in whatever tab it is.
    await save(51);
    await place(now, 1_500);
    await listed([idOf(51)]);
    // A page opened now has the words again.
    await place(former, 3_000);
    await listed([]);
  });

  /** A quote whose exact words are on its page, but in a very different context: it is missing, with a guess. */
  async function lost(n: number, analysisOf = async (read: Transcript) => analyze(read)) {
    const url = `${EPISODE}-lost-${n}`;
    const areas = emptyAreas();
    const { service, ask } = backgroundOver(areas, analysisOf);
    const text = 'Somebody who had never seen it left the lamp at night in a hall of mirrors.';
    const transcript = transcriptOf(url, text);
    const [exact, prefix] = ['the lamp at night', 'In those winters it was Rowan alone who kept '];
    const anchor = { ...draftOf(n).anchor, start: 45, end: 62, exact, prefix, suffix: ', and counted the boats.' };
    await ask(page(url), 'saveQuote', draftAt(url, n, { anchor }));
    const place = () => ask(page(url), 'placeQuotes', { transcript, readAt: 1 });
    await place();
    const missing = async () => (await ask(library, 'readMissing')) as Reply & { value: { id: string }[] };
    const lists = () => [...areas.local.stored.keys()].filter((key) => key.startsWith('missing:'));
    await vi.waitFor(async () => expect(await missing()).toMatchObject({ value: [{ id: idOf(n), guess: exact }] }));
    return { url, service, ask, place, missing, lists };
  }

  test('are answered while many quotes are being placed, and a later placement waits its turn', async () => {
    const url = `${EPISODE}-many`;
    const areas = emptyAreas();
    const { ask } = backgroundOver(areas);
    for (const n of [40, 41, 42]) await ask(page(url), 'saveQuote', draftAt(url, n));
    const ended: string[] = [];
    const place = async (text: string) => {
      const reply = await ask(page(url), 'placeQuotes', { transcript: transcriptOf(url, text), readAt: 1 });
      ended.push(text);
      return reply;
    };
    const resting: (() => void)[] = [];
    const channel = class {
      port1 = { onmessage: () => {}, close: () => {} };
      port2 = { postMessage: () => resting.push(() => this.port1.onmessage()) };
    };
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    vi.stubGlobal('MessageChannel', channel);
    try {
      const first = place('Nothing is like it.');
      await vi.waitFor(() => expect(resting).toHaveLength(1));
      // From here on, no time slice runs out.
      vi.spyOn(performance, 'now').mockReturnValue(now);
      const second = place('Nor is this.');
      for (const n of [43, 44, 45]) await ask(page(EPISODE), 'saveQuote', draftAt(EPISODE, n));
      expect(ended).toEqual([]);
      resting[0]?.();
      expect(await Promise.all([first, second])).toMatchObject(Array(2).fill({ value: { length: 3 } }));
      expect(ended).toEqual(['Nothing is like it.', 'Nor is this.']);
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    }
  });

  test('place quotes and report dismissals without waiting for the analysis, even if it fails', async () => {
    const analysisOf = vi.fn(async (_: Transcript): Promise<Analysis> => Promise.reject(new TypeError('deep')));
    const { url, ask, place, missing } = await lost(34, analysisOf);
    expect(await missing()).toMatchObject({ value: [{ id: idOf(34), passage: null }] });
    await ask(page(url), 'dismissMissing', { id: idOf(34) });
    const isDismissed = { value: [{ place: { state: 'missing', dismissed: true } }] };
    expect(await place()).toMatchObject(isDismissed);
    analysisOf.mockReturnValueOnce(new Promise(() => {}));
    expect(await place()).toMatchObject(isDismissed);
    expect(await missing()).toMatchObject({ value: [] });
  });

  test('do not list a missing quote that is placed while its page is still being analyzed', async () => {
    const analysisOf = vi.fn(async (read: Transcript) => analyze(read));
    const { ask, place, missing, lists } = await lost(35, analysisOf);
    const [{ passage }] = (await missing()).value as [{ id: string; passage: QuotePassage }];
    let understand = () => {};
    analysisOf.mockImplementationOnce((read) => new Promise((done) => (understand = () => done(analyze(read)))));
    await place();
    await vi.waitFor(() => expect(analysisOf).toHaveBeenCalledTimes(2));
    await ask(library, 'changeQuote', { id: idOf(35), seen: 1, edit: {}, passage });
    understand();
    await vi.waitFor(() => expect(lists()).toEqual([]));
    expect(await missing()).toMatchObject({ value: [] });
  });

  test('place quotes and report dismissals even if the newest text of the page cannot be told', async () => {
    const url = `${EPISODE}-untold`;
    const areas = emptyAreas();
    areas.session = new FaultyArea({ unreadable: [`newest-text:${url}`] });
    const { ask } = backgroundOver(areas);
    await ask(page(url), 'saveQuote', draftAt(url, 37));
    await ask(page(url), 'dismissMissing', { id: idOf(37) });
    const transcript = transcriptOf(url, 'Nobody is here.');
    expect(await ask(page(url), 'placeQuotes', { transcript, readAt: 1 })).toMatchObject({
      value: [{ place: { state: 'missing', dismissed: true } }],
    });
  });

  test('place one quote at a time, never several in one passage', async () => {
    const { ask, store } = setUp();
    await store.save(draftOf(1));
    const { anchor, ...rest } = draftOf(1);
    const passage = { ...rest, anchor: { ...anchor, exact: 'other words' } };
    await ask(library, 'changeQuotes', { seen: { [idOf(1)]: 1 }, edit: { note: 'x' }, passage });
    expect(await store.get(idOf(1))).toMatchObject({ note: 'x', anchor });
    await ask(library, 'changeQuote', { id: idOf(1), seen: 2, edit: {}, passage });
    expect(await store.get(idOf(1))).toMatchObject({ anchor: passage.anchor });
  });

  test('F71 do not dismiss a missing quote from a private window', async () => {
    const { url, ask, missing } = await lost(30);
    await ask(page(url, { incognito: true }), 'dismissMissing', { id: idOf(30) });
    expect(await missing()).toMatchObject({ value: [{ id: idOf(30) }] });
    await ask(page(url), 'dismissMissing', { id: idOf(30) });
    expect(await missing()).toMatchObject({ value: [] });
  });

  test('tell the other tabs of the episode, and no others, that a missing quote was dismissed', async () => {
    const { url, ask } = await lost(36);
    browser.tabs.query.mockResolvedValueOnce([
      { id: 1, url },
      { id: 2, url: `${url}?utm_source=x` },
      { id: 3, url: EPISODE },
    ]);
    told.mockClear();
    await ask(page(url), 'dismissMissing', { id: idOf(36) });
    await vi.waitFor(() => expect(told.mock.calls.map(([tab]) => tab)).toEqual([2]));
  });

  test('announce changes only if there are any', async () => {
    const { ask, service, store } = setUp();
    await store.save(draftOf(1));
    const change = (n: number) => ask(library, 'changeQuotes', { seen: { [idOf(n)]: 1 }, edit: { note: 'x' } });
    expect(await change(2)).toMatchObject({ value: [{ outcome: 'refused' }] });
    expect(service.announce).not.toHaveBeenCalled();
    expect(await change(1)).toMatchObject({ value: [{ outcome: 'saved' }] });
    expect(service.announce).toHaveBeenCalledExactlyOnceWith([EPISODE]);
  });

  test('F64 bring a missing quote that was deleted elsewhere back from the trash when it is placed', async () => {
    const { ask, missing } = await lost(31);
    const [{ passage }] = (await missing()).value as [{ id: string; passage: QuotePassage }];
    await ask(library, 'changeQuotes', { seen: { [idOf(31)]: 1 }, edit: {}, deleted: true });
    const placed = await ask(library, 'changeQuote', { id: idOf(31), seen: 1, edit: {}, passage });
    expect(placed).toMatchObject({ value: { outcome: 'saved', quote: { deleted: null } } });
  });

  test('F108 no longer list where a quote was missing once it has expired from the trash', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { service, ask, lists } = await lost(32);
      await ask(library, 'changeQuotes', { seen: { [idOf(32)]: 1 }, edit: {}, deleted: true });
      for (let day = 0; day < 28; day += 7) {
        await service.runMaintenance();
        expect(lists()).toHaveLength(1);
        vi.advanceTimersByTime(7 * 86_400_000);
      }
      await service.runMaintenance();
      vi.advanceTimersByTime(3 * 86_400_000);
      await service.runMaintenance();
      expect(lists()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('F78 notify pages of the extension of a permanent deletion', async () => {
    const { ask } = await lost(33);
    await ask(library, 'changeQuotes', { seen: { [idOf(33)]: 1 }, edit: {}, deleted: true });
    const leaving = new AbortController();
    const heard = vi.fn();
    onQuotesChanged(heard, leaving.signal);
    await ask(library, 'deleteForever', { ids: [idOf(33)] });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    leaving.abort();
  });

  test('hand imported quotes on, and complete the import even if that fails', async () => {
    const { ask, onArrived, service } = setUp();
    const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n)));
    expect(await ask(library, 'importQuotes', { quotes, newer: [] })).toMatchObject({ value: { added: 2 } });
    expect(onArrived.mock.calls).toEqual([[quotes]]);
    expect(service.announce).toHaveBeenCalledWith([EPISODE, EPISODE]);
    onArrived.mockRejectedValueOnce(new Error('An unexpected error occurred'));
    const others = [quoteOfDraft(draftOf(3))];
    expect(await ask(library, 'importQuotes', { quotes: others, newer: [] })).toMatchObject({ value: { added: 1 } });
    const torn = [{ ...quoteOfDraft(draftOf(4)), note: 'x'.repeat(LONGEST_NOTE + 1) }];
    await ask(library, 'importQuotes', { quotes: torn, newer: [] });
    expect(onArrived).toHaveBeenCalledTimes(2);
  });

  test('replace lone surrogates in notes and tags', async () => {
    const { ask, store } = setUp();
    const torn: QuoteDraft = draftOf(1, { note: 'half \ud83d', tags: ['\ude00'] });
    expect(await ask(page(EPISODE), 'saveQuote', torn)).toMatchObject({ value: { outcome: 'saved' } });
    expect(await store.ofEpisode(EPISODE)).toMatchObject([{ note: 'half \ufffd', tags: ['\ufffd'] }]);
  });
});
