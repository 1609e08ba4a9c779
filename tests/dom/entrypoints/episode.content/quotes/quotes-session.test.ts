/** The quotes of one page when the background is slow or refuses. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { QuotesTabProps } from '../../../../../components/quotes/quotes-props';
import type { QuotesContext } from '../../../../../entrypoints/episode.content/quotes/quotes-context';
import { type Left, QuotesSession } from '../../../../../entrypoints/episode.content/quotes/quotes-session';
import type { PlacedQuote } from '../../../../../utils/quotes/model/quote';
import type { SaveReply } from '../../../../../utils/quotes/model/save-replies';
import { DEFAULT_SETTINGS } from '../../../../../utils/storage/settings';
import { draftOf, EPISODE, idOf, quoteOfDraft } from '../../../../support/quotes';

const background = vi.hoisted(() => ({
  placeQuotes: vi.fn<() => Promise<PlacedQuote[] | null>>(),
  dismissMissing: vi.fn<() => Promise<SaveReply>>(),
  saveQuote: vi.fn<() => Promise<SaveReply>>(),
  readTags: async () => [],
  allowPrivate: async () => undefined,
}));
vi.mock('../../../../../utils/messaging/transport', () => ({
  askBackground: (name: keyof typeof background) => background[name](),
  isExtensionAlive: () => true,
}));
vi.mock('../../../../../entrypoints/episode.content/quotes/quote-input', () => ({ listenOnPage: () => undefined }));
vi.mock('../../../../../entrypoints/episode.content/quotes/quote-paint', () => ({
  QuotePaint: class {
    show() {}
    showCurrent() {}
  },
}));
vi.mock('../../../../../entrypoints/episode.content/quotes/sharing', () => ({
  Sharing: class {
    actionsOf() {
      return { onPicture: null };
    }
  },
}));

const quote = quoteOfDraft(draftOf(1));
const missing = { state: 'missing', guess: null } as const;

function setUp() {
  const shown: { quotes?: QuotesTabProps; line?: { actions: { label: string; onClick(): void }[] } | null } = {};
  const stage = {
    root: document.createElement('div').attachShadow({ mode: 'open' }),
    playing: { ofPlace: () => null },
    show: (change: object) => Object.assign(shown, change),
    people: [],
    settings: { singleKeys: true },
    analysis: { sentences: [], topics: [] },
    reading: {
      transcript: { text: 'Once.', turns: [], episode: { url: EPISODE } },
      pageText: { paragraphs: [] },
    },
  } as unknown as QuotesContext;
  const session = new QuotesSession(stage, new AbortController().signal);
  const listed = () => shown.quotes?.view.missing.map(({ id }) => id);
  return { session, shown, listed };
}

beforeEach(() => {
  background.placeQuotes.mockReset().mockResolvedValue([{ quote, place: missing }]);
});

it('F26 typed text survives another text replacement before the quotes are loaded', async () => {
  let answer = (_: null) => {};
  background.placeQuotes.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const { session } = setUp();
  const typed = { note: 'half a thought', tags: [], tag: '' };
  const entry = { quote, place: missing, standing: 'kept' as const };
  const left: Left = { drafts: [], typed: new Map([[idOf(1), { entry, seen: 1, typed }]]), editing: idOf(1) };
  const goingOn = session.resume(left);
  expect(session.left).toEqual(left);
  expect(session.isHolding).toBe(true);
  answer(null);
  await goingOn;
  expect(session.left).toEqual(left);
  expect(session.isHolding).toBe(true);
});

it('F100 quotes that could not be loaded are reported, and one press loads them', async () => {
  background.placeQuotes.mockRejectedValueOnce(new Error('nobody'));
  const { shown, listed } = setUp();
  await vi.waitFor(() => expect(shown.line?.actions.map(({ label }) => label)).toEqual(['Try again: load quotes']));
  shown.line?.actions[0]?.onClick();
  await vi.waitFor(() => expect(listed()).toEqual([idOf(1)]));
  expect(shown.line).toBeNull();
});

it('F21 unsaved drafts of another episode are left for that episode', async () => {
  const { session } = setUp();
  const other = { ...draftOf(2), episode: { ...draftOf(2).episode, url: `${EPISODE}-other` } };
  await session.resume({ drafts: [other], typed: new Map(), editing: null });
  expect(session.left.drafts).toEqual([other]);
  expect(session.isHolding).toBe(false);
});

it('the changes of moved words that were saved on the second try are asked for, and shown', async () => {
  const text = 'Lantern number 2 burns much longer than its oil allows.';
  const span = { start: 0, end: text.length };
  const place = { state: 'moved' as const, span, score: 0.9 };
  background.placeQuotes.mockResolvedValue([]);
  background.saveQuote.mockResolvedValueOnce({ outcome: 'refused', reason: 'full' });
  const { session, shown } = setUp();
  await vi.waitFor(() => expect(shown.quotes?.view.quotes).toEqual([]));
  await session.acts.keep(draftOf(2), place);
  expect(background.placeQuotes).toHaveBeenCalledTimes(1);
  const saved = quoteOfDraft(draftOf(2));
  const changes = [{ kind: 'added' as const, text: 'much' }];
  background.saveQuote.mockResolvedValueOnce({ outcome: 'saved', quote: saved });
  background.placeQuotes.mockResolvedValue([{ quote: saved, place: { ...place, changes } }]);
  shown.line?.actions[0]?.onClick();
  await vi.waitFor(() => expect(session.shelf.get(idOf(2))?.place).toEqual({ ...place, changes }));
  expect(background.placeQuotes).toHaveBeenCalledTimes(2);
});

it('the changes of several rescued words are asked for together, and not again by a mere redraw', async () => {
  background.placeQuotes.mockResolvedValue([]);
  const { session, shown } = setUp();
  await vi.waitFor(() => expect(shown.quotes?.view.quotes).toEqual([]));
  let answer = (_: null) => {};
  const pending = new Promise<null>((resolve) => {
    answer = resolve;
  });
  background.placeQuotes.mockReset().mockReturnValue(pending);
  for (const n of [2, 3, 4]) {
    const span = { start: 0, end: draftOf(n).anchor.exact.length };
    background.saveQuote.mockResolvedValueOnce({ outcome: 'saved', quote: quoteOfDraft(draftOf(n)) });
    await session.acts.keep(draftOf(n), { state: 'moved', span, score: 0.9 });
  }
  session.apply(DEFAULT_SETTINGS);
  expect(background.placeQuotes).toHaveBeenCalledTimes(1);
  answer(null);
  await pending;
  session.apply(DEFAULT_SETTINGS);
  expect(background.placeQuotes).toHaveBeenCalledTimes(1);
});

it('F71 a missing quote stays listed until the background has saved its dismissal', async () => {
  const { shown, listed } = setUp();
  await vi.waitFor(() => expect(listed()).toEqual([idOf(1)]));
  background.dismissMissing.mockResolvedValueOnce({ outcome: 'refused', reason: 'private' });
  shown.quotes?.onDismissMissing(idOf(1));
  await vi.waitFor(() => expect(shown.line?.actions.map(({ label }) => label)).toEqual(['Save anyway']));
  expect(listed()).toEqual([idOf(1)]);
  background.dismissMissing.mockResolvedValueOnce({ outcome: 'saved', quote });
  shown.line?.actions[0]?.onClick();
  await vi.waitFor(() => expect(listed()).toEqual([]));
});
