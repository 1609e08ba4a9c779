import * as z from 'zod/mini';
import type { Handlers } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { LONGEST_REQUEST } from '../../utils/presenters/request';
import { presentEpisode } from '../../utils/presenters/screens';
import { DEFAULT_SETTINGS } from '../../utils/storage/settings';
import type { Store } from '../../utils/storage/store';
import { showOnToolbar } from './browser-side';
import type { Keeping } from './keeping';
import { seat } from './seating';
import { stylesForOnePage } from './styles';
import { TranscriptSchema } from './transcript-schema';
import type { Understanding } from './understanding';

/** A page's calls about what it shows. */
type EpisodeCalls = Pick<BackgroundProtocol, 'expectEpisode' | 'openEpisode' | 'ask' | 'showState'>;

const StateSchema = z.object({ state: z.enum(['episode', 'no-transcript', 'hub', 'not-a-podcast']) });

/** Handlers for a page's calls about what it shows. */
export function episodeHandlers(understanding: Understanding, store: Store, keeping: Keeping): Handlers<EpisodeCalls> {
  return {
    expectEpisode: { from: ['page'], data: null, handle: () => void understanding.rehearse() },
    openEpisode: {
      from: ['page'],
      data: z.object({ transcript: TranscriptSchema }),
      handle: async ({ transcript }, sender) => {
        const analysis = await understanding.analysisOf(transcript);
        const people = analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
        const isKept = await keeping.mayKeep(sender).catch(() => false);
        const screens = presentEpisode(transcript, analysis, await seat(store, people, isKept));
        const settings = await store.readSettings().catch(() => DEFAULT_SETTINGS);
        return { analysis, screens, styles: stylesForOnePage(), settings };
      },
    },
    ask: {
      from: ['page'],
      data: z.object({ transcript: TranscriptSchema, request: z.string().check(z.maxLength(LONGEST_REQUEST)) }),
      handle: ({ transcript, request }, { tab }) => understanding.ask(transcript, request, tab?.id),
    },
    showState: {
      from: ['page'],
      data: StateSchema,
      handle: ({ state }, { tab }) => (tab?.id === undefined ? undefined : showOnToolbar(tab.id, state)),
    },
  };
}
