import * as z from 'zod/mini';
import { defineBackground } from '#imports';
import { callerFrom, createDispatcher } from '../../utils/messaging/dispatch';
import { answerLong } from '../../utils/messaging/long-messages';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { answerInBackground, askPage, ownExtension } from '../../utils/messaging/transport';
import type { Slot } from '../../utils/presenters/palette';
import { LONGEST_REQUEST } from '../../utils/presenters/request';
import { presentEpisode } from '../../utils/presenters/screens';
import { assignSlots } from '../../utils/presenters/slots';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';
import { SettingsChangeSchema } from '../../utils/storage/settings-schema';
import { Store } from '../../utils/storage/store';
import { lockStorage, openLibrary, podcastTabs, showOnToolbar, whenLoaded } from './browser-side';
import { Keeping } from './keeping';
import { quoteHandlers } from './quotes';
import { offerSaveHere } from './save-here';
import { stylesForOnePage } from './styles';
import { takeOverPages } from './take-over';
import { TranscriptSchema } from './transcript-schema';
import { Understanding } from './understanding';
import { updateWhenNothingIsHeld } from './update';

const StateSchema = z.object({ state: z.enum(['episode', 'no-transcript', 'hub', 'not-a-podcast']) });

export default defineBackground(() => {
  const store = new Store();
  const keeping = new Keeping();
  const understanding = new Understanding();
  void lockStorage();

  const callerOf = callerFrom(ownExtension(), (url) => parsePodcastUrl(url) !== null);
  const dispatch = createDispatcher<BackgroundProtocol>(
    {
      expectEpisode: { from: ['page'], data: null, handle: () => void understanding.rehearse() },
      openEpisode: {
        from: ['page'],
        data: z.object({ transcript: TranscriptSchema }),
        handle: async ({ transcript }) => {
          const analysis = await understanding.analysisOf(transcript);
          const people = analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
          const slots = await store.changeSlots((known) => {
            const seated = assignSlots(people, known);
            return { remembered: seated.remembered, answer: seated.slots };
          });
          const screens = presentEpisode(transcript, analysis, slots);
          return { analysis, screens, styles: stylesForOnePage(), settings: await store.readSettings() };
        },
      },
      ask: {
        from: ['page'],
        data: z.object({ transcript: TranscriptSchema, request: z.string().check(z.maxLength(LONGEST_REQUEST)) }),
        handle: ({ transcript, request }) => understanding.ask(transcript, request),
      },
      showState: {
        from: ['page'],
        data: StateSchema,
        handle: ({ state }, { tab }) => (tab?.id === undefined ? undefined : showOnToolbar(tab.id, state)),
      },
      readSettings: { from: ['page', 'extension'], data: null, handle: () => store.readSettings() },
      changeSettings: {
        from: ['page', 'extension'],
        data: SettingsChangeSchema,
        handle: async (change, sender) => {
          const settings = await store.changeSettings(change);
          void tellPages(sender.tab?.id);
          return settings;
        },
      },
      readSlots: {
        from: ['extension'],
        data: null,
        handle: async () => (await store.readSlots()) as Record<string, Slot>,
      },
      openLibrary: { from: ['page', 'extension'], data: null, handle: openLibrary },
      ...quoteHandlers(keeping),
    },
    callerOf,
  );
  answerInBackground(answerLong(dispatch, callerOf));
  offerSaveHere();
  updateWhenNothingIsHeld();
  whenLoaded(() => Promise.all([takeOverPages(), keeping.lookAfter()]));
});

/** Every open episode follows; the page that made the change knows already, and a page that is gone does not matter. */
async function tellPages(except: number | undefined): Promise<void> {
  const tabs = (await podcastTabs().catch(() => [])).filter(({ id }) => id !== except);
  await Promise.all(tabs.map(({ id }) => askPage(id, 'settingsChanged').catch(() => undefined)));
}
