import { ExpectedFailure, type Handlers } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { CorrectionChangeSchema, ProgressChangeSchema } from '../../utils/quotes/progress/progress-schema';
import { normalizeUrl, parsePodcastUrl } from '../../utils/sites/ibm-urls';
import type { ProgressStore } from '../../utils/storage/progress-store';
import { stillAt } from './own-episode';
import { type PodcastTab, tellPages } from './podcast-tabs';
import type { PrivateWindows } from './private-windows';

/** Calls about what is remembered of an episode: how far the reader has read, and how they corrected its clock. */
type ProgressCalls = Pick<BackgroundProtocol, 'noteProgress' | 'correctClock' | 'forgetProgress'>;

/** Handlers for calls about what is remembered of an episode. */
export function progressHandlers(store: ProgressStore, privateWindows: PrivateWindows): Handlers<ProgressCalls> {
  return {
    noteProgress: {
      from: ['page'],
      data: ProgressChangeSchema,
      handle: async (change, sender) => {
        // Not the episode at the sender's address: the last report may come when the page already shows the next one.
        if (parsePodcastUrl(change.episode) === null) throw new ExpectedFailure('not an episode');
        if (await privateWindows.mayStore(sender)) await store.note(change);
      },
    },
    correctClock: {
      from: ['page'],
      data: CorrectionChangeSchema,
      handle: async ({ episode, correction }, sender) => {
        stillAt({ url: episode }, sender);
        if (!(await privateWindows.mayStore(sender))) return;
        await store.correct(episode, correction);
        const isOther = (tab: PodcastTab) => tab.id !== sender.tab?.id && normalizeUrl(tab.url) === episode;
        void tellPages('clockCorrected', isOther);
      },
    },
    forgetProgress: {
      from: ['extension'],
      data: null,
      handle: async () => {
        await store.forget();
        // Open pages show their check marks, and have some that they have not reported yet.
        void tellPages('forgetProgress', () => true);
      },
    },
  };
}
