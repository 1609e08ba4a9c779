import { defineBackground } from '#imports';
import { callerFrom, createDispatcher } from '../../utils/messaging/dispatch';
import { answerLong } from '../../utils/messaging/long-messages';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { answerInBackground, ownExtension } from '../../utils/messaging/transport';
import type { Slot } from '../../utils/presenters/palette';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';
import { Store } from '../../utils/storage/store';
import { lockStorage, openLibrary, whenLoaded } from './browser-side';
import { episodeHandlers } from './episodes';
import { Keeping } from './keeping';
import { quoteHandlers } from './quotes';
import { offerSaveHere } from './save-here';
import { seatSpeakers } from './seating';
import { settingsHandlers } from './settings';
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
      ...episodeHandlers(understanding, store, keeping),
      ...settingsHandlers(store, keeping),
      readSlots: {
        from: ['extension'],
        data: null,
        handle: async () => (await store.readSlots()) as Record<string, Slot>,
      },
      openLibrary: { from: ['page', 'extension'], data: null, handle: openLibrary },
      ...quoteHandlers(keeping, {
        analysisOf: (transcript) => understanding.analysisOf(transcript),
        onArrived: (quotes) => seatSpeakers(store, quotes),
      }),
    },
    callerOf,
  );
  answerInBackground(answerLong(dispatch, callerOf));
  offerSaveHere();
  updateWhenNothingIsHeld();
  whenLoaded(() => Promise.all([takeOverPages(), keeping.lookAfter()]));
});
