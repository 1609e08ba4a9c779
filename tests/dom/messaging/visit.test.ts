/** What happens to typed text while the page has no transcript. */
import { expect, it, vi } from 'vitest';
import { Visit } from '../../../entrypoints/episode.content/visit';
import { draftOf, EPISODE, idOf } from '../../support/quotes';

const { page, quotes } = vi.hoisted(() => ({
  page: { isAlive: true, detected: 'episode', look: (): void => undefined },
  quotes: { left: {}, isHolding: true, goOn: vi.fn() },
}));
vi.mock('../../../utils/messaging/transport', () => ({
  askBackground: async () => ({}),
  isExtensionAlive: () => page.isAlive,
}));
vi.mock('../../../utils/sites', () => ({
  pickSite: () => ({
    detect: () => page.detected,
    read: () => ({
      transcript: { text: 'Once.', episode: { url: EPISODE } },
      pageText: { paragraphs: [] },
      copies: [],
    }),
  }),
}));
vi.mock('../../../utils/page/watch-text', () => ({
  watchText: (look: () => void) => {
    page.look = look;
  },
}));
vi.mock('../../../entrypoints/episode.content/episode-session', () => ({
  EpisodeSession: class {
    quotes = quotes;
    solo = null;
  },
}));

it('F26 F61 is held as long as it could go on, and goes on when the text is back', async () => {
  const entry = { quote: draftOf(1), place: { state: 'missing', guess: null }, standing: 'kept' };
  const typed = { note: 'half a thought', tags: [], tag: '' };
  quotes.left = { drafts: [], typed: new Map([[idOf(1), { entry, seen: 1, typed }]]), editing: idOf(1) };
  const visit = new Visit(new AbortController().signal);
  await vi.waitFor(() => expect(visit.session).not.toBeNull());
  page.detected = 'no-transcript';
  page.look();
  expect(visit.session).toBeNull();
  expect([visit.isHolding, visit.mustStay]).toEqual([true, false]);
  page.isAlive = false;
  expect([visit.isHolding, visit.mustStay]).toEqual([false, false]);
  page.isAlive = true;
  page.detected = 'episode';
  page.look();
  await vi.waitFor(() => expect(quotes.goOn).toHaveBeenCalledWith(quotes.left));
});
