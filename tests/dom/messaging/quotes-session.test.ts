/** The quotes of one page, on a background that is slow. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type Left, QuotesSession } from '../../../entrypoints/episode.content/quotes/quotes-session';
import type { Stage } from '../../../entrypoints/episode.content/quotes/stage';
import type { PlacedQuote } from '../../../utils/quotes/quote';
import { draftOf, EPISODE, idOf, quoteOfDraft } from '../../support/quotes';

const background = vi.hoisted(() => ({
  placeQuotes: vi.fn<() => Promise<PlacedQuote[] | null>>(),
  readTags: async () => [],
}));
vi.mock('../../../utils/messaging/transport', () => ({
  askBackground: (name: keyof typeof background) => background[name](),
  isExtensionAlive: () => true,
}));
vi.mock('../../../entrypoints/episode.content/quotes/quote-input', () => ({ listenOnPage: () => undefined }));
vi.mock('../../../entrypoints/episode.content/quotes/quote-paint', () => ({
  QuotePaint: class {
    show() {}
    showCurrent() {}
  },
}));
vi.mock('../../../entrypoints/episode.content/quotes/sharing', () => ({
  Sharing: class {
    pictureOf() {
      return null;
    }
  },
}));

const quote = quoteOfDraft(draftOf(1));
const missing = { state: 'missing', guess: null } as const;

function setUp() {
  const stage = {
    root: document.createElement('div').attachShadow({ mode: 'open' }),
    show: () => undefined,
    people: [],
    settings: { singleKeys: true },
    analysis: { sentences: [], topics: [] },
    reading: {
      transcript: { text: 'Once.', turns: [], episode: { url: EPISODE } },
      pageText: { paragraphs: [] },
    },
  } as unknown as Stage;
  return { session: new QuotesSession(stage, new AbortController().signal) };
}

beforeEach(() => {
  background.placeQuotes.mockReset().mockResolvedValue([{ quote, place: missing }]);
});

it('F26 what is typed is left again when the text is replaced before the quotes are there', async () => {
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
  const goingOn = session.goOn(left);
  expect(session.left).toEqual(left);
  expect(session.isHolding).toBe(true);
  answer(null);
  await goingOn;
  expect(session.left).toEqual(left);
  expect(session.isHolding).toBe(true);
});
