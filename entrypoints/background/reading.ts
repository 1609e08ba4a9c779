import type { Handlers } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { ProgressChangeSchema } from '../../utils/quotes/reading/progress-schema';
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
        if (await service.mayKeep(sender)) await store.note(change);
      },
    },
    forgetReading: {
      from: ['extension'],
      data: null,
      handle: async () => {
        await store.forget();
        // Open pages would otherwise store their check marks again.
        void tellPages('forgetReading', () => true);
      },
    },
  };
}
