import { ExpectedFailure, type Handlers } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { ProgressChangeSchema } from '../../utils/quotes/reading/progress-schema';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';
import type { ReadingStore } from '../../utils/storage/reading-store';
import { tellPages } from './browser-side';
import type { QuoteService } from './quote-service';

/** Calls about how far the reader has read. */
type ReadingCalls = Pick<BackgroundProtocol, 'noteProgress' | 'forgetReading'>;

/** Handlers for calls about how far the reader has read. */
export function readingHandlers(store: ReadingStore, service: QuoteService): Handlers<ReadingCalls> {
  return {
    noteProgress: {
      from: ['page'],
      data: ProgressChangeSchema,
      handle: async (change, sender) => {
        // Not the episode at the sender's address: the last report may come when the page already shows the next one.
        if (parsePodcastUrl(change.episode) === null) throw new ExpectedFailure('not an episode');
        if (await service.mayKeep(sender)) await store.note(change);
      },
    },
    forgetReading: {
      from: ['extension'],
      data: null,
      handle: async () => {
        await store.forget();
        // Open pages show their check marks, and have some that they have not reported yet.
        void tellPages('forgetReading', () => true);
      },
    },
  };
}
