import * as z from 'zod/mini';
import type { Handlers } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { presentProgress } from '../../utils/presenters/rail/resume';
import { LONGEST_REQUEST } from '../../utils/presenters/request';
import { presentEpisode } from '../../utils/presenters/screens';
import { CorrectionSchema } from '../../utils/quotes/progress/progress-schema';
import type { ProgressStore } from '../../utils/storage/progress-store';
import { DEFAULT_SETTINGS } from '../../utils/storage/settings';
import type { SettingsStore } from '../../utils/storage/settings-store';
import type { SpeakerSlotStore } from '../../utils/storage/speaker-slot-store';
import { TranscriptSchema } from '../../utils/transcript/transcript-schema';
import type { AnalysisCache } from './analysis-cache';
import type { PrivateWindows } from './private-windows';
import { slotsForEpisode } from './speaker-slots';
import { stylesForOnePage } from './styles';
import { showOnToolbar } from './toolbar';

/** A page's calls about what it shows. */
type EpisodeCalls = Pick<BackgroundProtocol, 'expectEpisode' | 'openEpisode' | 'ask' | 'showState'>;

const StateSchema = z.object({ state: z.enum(['episode', 'no-transcript', 'hub', 'not-a-podcast']) });

/** Handlers for a page's calls about what it shows. */
export function episodeHandlers({
  analyses,
  settings: stored,
  slots,
  progressStore,
  privateWindows,
}: {
  analyses: AnalysisCache;
  settings: SettingsStore;
  slots: SpeakerSlotStore;
  progressStore: ProgressStore;
  privateWindows: PrivateWindows;
}): Handlers<EpisodeCalls> {
  return {
    expectEpisode: { from: ['page'], data: null, handle: () => void analyses.warmUp() },
    openEpisode: {
      from: ['page'],
      data: z.object({ transcript: TranscriptSchema, correction: z.optional(CorrectionSchema) }),
      handle: async ({ transcript, correction: made }, sender) => {
        const { url } = transcript.episode;
        const isKept = await privateWindows.mayStore(sender);
        const read = await progressStore.read(url).catch(() => null);
        const correction = made ?? read?.correction ?? 0;
        const analysis = await analyses.analysisOf(transcript, correction);
        const people = analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
        const screens = presentEpisode(transcript, analysis, await slotsForEpisode(slots, people, isKept));
        const settings = await stored.read().catch(() => DEFAULT_SETTINGS);
        const progress = presentProgress(read, transcript, analysis, screens.strip?.turns ?? []);
        return { analysis, screens, styles: stylesForOnePage(), settings, progress, correction };
      },
    },
    ask: {
      from: ['page'],
      data: z.object({ transcript: TranscriptSchema, request: z.string().check(z.maxLength(LONGEST_REQUEST)) }),
      handle: ({ transcript, request }, { tab }) => analyses.ask(transcript, request, tab?.id),
    },
    showState: {
      from: ['page'],
      data: StateSchema,
      handle: ({ state }, { tab }) => (tab?.id === undefined ? undefined : showOnToolbar(tab.id, state)),
    },
  };
}
