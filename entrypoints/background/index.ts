import { defineBackground } from '#imports';
import { callerFrom, createDispatcher } from '../../utils/messaging/dispatch';
import { answerLong } from '../../utils/messaging/long-messages';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { answerInBackground, ownExtension } from '../../utils/messaging/transport';
import type { Slot } from '../../utils/presenters/palette';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';
import { SettingsChangeSchema } from '../../utils/storage/settings-schema';
import { Store } from '../../utils/storage/store';
import { lockStorage, openLibrary, tellPages, whenLoaded } from './browser-side';
import { episodeHandlers } from './episodes';
import { Keeping } from './keeping';
import { quoteHandlers } from './quotes';
import { offerSaveHere } from './save-here';
import { seatSpeakers } from './seating';
import { takeOverPages } from './take-over';
import { Understanding } from './understanding';
import { updateWhenNothingIsHeld } from './update';

export default defineBackground(() => {
  const store = new Store();
  const keeping = new Keeping();
  const understanding = new Understanding();
  void lockStorage();

  const callerOf = callerFrom(ownExtension(), (url) => parsePodcastUrl(url) !== null);
  const dispatch = createDispatcher<BackgroundProtocol>(
    {
      ...episodeHandlers(understanding, store),
      readSettings: { from: ['page', 'extension'], data: null, handle: () => store.readSettings() },
      changeSettings: {
        from: ['page', 'extension'],
        data: SettingsChangeSchema,
        handle: async (change, sender) => {
          const settings = await store.changeSettings(change);
          // The page that made the change knows already.
          void tellPages('settingsChanged', ({ id }) => id !== sender.tab?.id);
          return settings;
        },
      },
      readSlots: {
        from: ['extension'],
        data: null,
        handle: async () => (await store.readSlots()) as Record<string, Slot>,
      },
      openLibrary: { from: ['page', 'extension'], data: null, handle: openLibrary },
      ...quoteHandlers(keeping, (quotes) => seatSpeakers(store, quotes)),
    },
    callerOf,
  );
  answerInBackground(answerLong(dispatch, callerOf));
  offerSaveHere();
  updateWhenNothingIsHeld();
  whenLoaded(() => Promise.all([takeOverPages(), keeping.lookAfter()]));
});
