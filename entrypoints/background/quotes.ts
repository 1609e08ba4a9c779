import '../../utils/lib/zod-setup';
import * as z from 'zod/mini';
import { mapOf } from '../../utils/analysis/work';
import { Queue } from '../../utils/lib/queue';
import type { Caller, Handlers, Sender } from '../../utils/messaging/dispatch';
import type { QuotesProtocol } from '../../utils/messaging/quotes-protocol';
import { createFinder, type Finder } from '../../utils/quotes/anchor/find';
import { labelRemover } from '../../utils/quotes/anchor/printed-labels';
import { changesBetween } from '../../utils/quotes/anchor/word-diff';
import { isLearning } from '../../utils/quotes/editing/learning';
import type { Placement, Quote, QuoteAnchor } from '../../utils/quotes/model/quote';
import {
  QuoteDraftSchema,
  QuoteEditSchema,
  QuoteIdSchema,
  QuotePassageSchema,
  QuoteSchema,
} from '../../utils/quotes/model/quote-schema';
import type { SaveReply } from '../../utils/quotes/model/save-replies';
import type { Wish } from '../../utils/storage/quotes/quote-store';
import type { Transcript } from '../../utils/transcript/model';
import { TranscriptSchema } from '../../utils/transcript/transcript-schema';
import { addressOf, stillAt } from './own-episode';
import type { PrivateWindows } from './private-windows';
import type { QuoteService, ShownTranscript } from './quote-service';
import { inSlices } from './time-slices';

const Which = z.object({ id: QuoteIdSchema });

const Revision = z.number().check(z.int(), z.minimum(1));

const Change = z.object({
  edit: QuoteEditSchema,
  passage: z.optional(QuotePassageSchema),
  id: QuoteIdSchema,
  seen: Revision,
});

const Changes = z.object({
  edit: QuoteEditSchema,
  seen: z.record(QuoteIdSchema, Revision),
  deleted: z.optional(z.boolean()),
});

/** Ids of damaged records, which may have any form. */
const Names = z.object({ ids: z.array(z.string()) });

const Arrivals = z.object({ quotes: z.array(QuoteSchema), newer: z.array(z.string()) });

const PRIVATE: SaveReply = { outcome: 'refused', reason: 'private' };
const UNKNOWN: SaveReply = { outcome: 'refused', reason: 'unknown' };

/** Who sent a call. */
interface Origin {
  sender: Sender;
  caller: Caller;
}

/** Maximum number of tags sent to a page; the reader types rarer ones in full. */
const TAGS_TOLD = 500;

/**
 * Handlers for calls about quotes. A page can access only the quotes of its own episode, whatever its message says.
 * @param around.onArrived called with imported quotes
 */
export function quoteHandlers(
  service: QuoteService,
  {
    privateWindows,
    analysisOf,
    onArrived,
  }: Pick<ShownTranscript, 'analysisOf'> & {
    privateWindows: PrivateWindows;
    onArrived(quotes: readonly Quote[]): Promise<void>;
  },
): Handlers<QuotesProtocol> {
  const { store } = service;
  /** In slices, because missing quotes take long; in turn, so that a page's last call determines what is missing. */
  const placing = new Queue();

  /** The only way to change quotes, one or several. @param wishes by id */
  async function change(wishes: ReadonlyMap<string, Wish>, origin: Origin): Promise<SaveReply[]> {
    const ids = [...wishes.keys()];
    if (!(await privateWindows.mayStore(origin.sender))) return ids.map(() => PRIVATE);
    return store.change(ids, (quote) => (isReachable(quote, origin) ? (wishes.get(quote.id) ?? null) : null));
  }

  async function changeOne(id: string, wish: Wish, origin: Origin): Promise<SaveReply> {
    const [reply = UNKNOWN] = await change(new Map([[id, wish]]), origin);
    if (reply.outcome === 'saved' && wish.passage !== undefined) await service.markPlaced(reply.quote);
    return service.announceAndPass(reply, origin.sender);
  }

  return {
    saveQuote: {
      from: ['page'],
      data: QuoteDraftSchema,
      handle: async (draft, sender) => {
        stillAt(draft.episode, sender);
        if (!(await privateWindows.mayStore(sender))) return PRIVATE;
        return service.announceAndPass(await store.save(draft), sender);
      },
    },
    changeQuote: {
      from: ['page', 'extension'],
      data: Change,
      handle: ({ id, ...wish }, sender, caller) => changeOne(id, wish, { sender, caller }),
    },
    deleteQuote: {
      from: ['page', 'extension'],
      data: Which,
      handle: ({ id }, sender, caller) => changeOne(id, { edit: {}, deleted: true }, { sender, caller }),
    },
    restoreQuote: {
      from: ['page', 'extension'],
      data: Which,
      handle: ({ id }, sender, caller) => changeOne(id, { edit: {}, deleted: false }, { sender, caller }),
    },
    placeQuotes: {
      from: ['page'],
      data: z.object({ transcript: TranscriptSchema, readAt: z.number() }),
      handle: async ({ transcript, readAt }, sender) => {
        stillAt(transcript.episode, sender);
        return placing.run(async () => {
          const quotes = await store.ofEpisode(transcript.episode.url);
          const finder = createFinder(transcript.text);
          const spoken = labelRemover(transcript.speakers);
          const place = (quote: Quote) => ({ quote, place: placementIn(transcript, { finder, spoken }, quote) });
          const placed = await inSlices(mapOf(quotes, place, 1));
          const mayStore = await privateWindows.mayStore(sender);
          const isNewest = mayStore && (await service.offerText(transcript, readAt));
          const talk = { transcript, analysisOf };
          const learned = isNewest ? await service.learn(placed, talk, sender) : placed;
          const marked = await service.markDismissed(learned, transcript.episode.url);
          if (isNewest) void service.noteMissing(learned, talk).catch(() => undefined);
          if (mayStore) void service.followMove(transcript).catch(() => undefined);
          return marked;
        });
      },
    },
    readTags: { from: ['page'], data: null, handle: async () => (await store.tags()).slice(0, TAGS_TOLD) },
    readQuotes: {
      from: ['extension'],
      data: z.object({ after: z.nullable(z.string()) }),
      handle: ({ after }) => store.piece(after),
    },
    readMissing: { from: ['extension'], data: null, handle: () => service.missing() },
    dismissMissing: {
      from: ['page', 'extension'],
      data: Which,
      handle: async ({ id }, sender, caller) => {
        const quote = await store.get(id);
        if (quote === null || !isReachable(quote, { sender, caller })) return UNKNOWN;
        if (!(await privateWindows.mayStore(sender))) return PRIVATE;
        await service.dismissMissing(quote, sender);
        return { outcome: 'saved', quote };
      },
    },
    readDamaged: { from: ['extension'], data: null, handle: () => store.damaged() },
    repairQuotes: { from: ['extension'], data: Names, handle: ({ ids }) => service.repair(ids) },
    readLibraryState: { from: ['extension'], data: null, handle: () => service.state() },
    changeQuotes: {
      from: ['extension'],
      data: Changes,
      handle: async ({ seen, ...wish }, sender, caller) => {
        const wishes = Object.entries(seen).map(([id, revision]) => [id, { ...wish, seen: revision }] as const);
        const replies = await change(new Map(wishes), { sender, caller });
        const changed = replies.flatMap((reply) => (reply.outcome === 'saved' ? [reply.quote.episode.url] : []));
        if (changed.length > 0) service.announce(changed);
        return replies;
      },
    },
    deleteForever: { from: ['extension'], data: Names, handle: ({ ids }) => service.deleteForever(ids) },
    importQuotes: {
      from: ['extension'],
      data: Arrivals,
      handle: async ({ quotes, newer }) => {
        const reply = await store.import(quotes, newer);
        if (reply.outcome !== 'imported') return reply;
        // Optional, because the quotes are already imported.
        await onArrived(quotes).catch(() => undefined);
        service.announce(quotes.map(({ episode }) => episode.url));
        return reply;
      },
    },
    noteBackup: { from: ['extension'], data: null, handle: () => service.noteBackup() },
    allowPrivate: { from: ['page'], data: null, handle: () => privateWindows.allow() },
  };
}

/**
 * Where the words of a quote are, with the changes its card shows: the page has no room for the code that finds them.
 * @param by.spoken removes printed names from what other programs quote
 */
function placementIn(
  { text }: Transcript,
  { finder, spoken }: { finder: Finder; spoken(anchor: QuoteAnchor): QuoteAnchor },
  quote: Quote,
): Placement {
  const { anchor } = quote;
  const bare = isLearning(quote) ? spoken(anchor) : anchor;
  const there = finder.find(bare);
  const place = bare === anchor || there.state === 'anchored' ? there : finder.find(anchor);
  if (place.state !== 'moved') return place;
  return { ...place, changes: changesBetween(anchor.exact, text.slice(place.span.start, place.span.end)) };
}

/** The library can access every quote, anything else only those of the episode at its own address. */
function isReachable({ episode }: Quote, { sender, caller }: Origin): boolean {
  return caller === 'extension' || episode.url === addressOf(sender);
}
