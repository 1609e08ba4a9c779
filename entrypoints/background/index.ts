import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { callerFrom, createDispatcher } from '../../utils/messaging/dispatch';
import { answerLong } from '../../utils/messaging/long-messages';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { answerInBackground, ownExtension } from '../../utils/messaging/transport';
import { parsePodcastUrl } from '../../utils/sites/ibm-urls';
import { KeyCache } from '../../utils/storage/key-cache';
import { ProgressStore } from '../../utils/storage/progress-store';
import { LibraryNotesStore } from '../../utils/storage/quotes/library-notes';
import { openUncounted } from '../../utils/storage/quotes/open-uncounted';
import { writeStrictly } from '../../utils/storage/quotes/strict-writes';
import { SettingsStore } from '../../utils/storage/settings-store';
import { SpeakerSlotStore } from '../../utils/storage/speaker-slot-store';
import { AnalysisCache } from './analysis-cache';
import { episodeHandlers } from './episodes';
import { lockStorage } from './lock-storage';
import { PrivateWindows } from './private-windows';
import { progressHandlers } from './progress';
import { QuoteService } from './quote-service';
import { quoteHandlers } from './quotes';
import { offerSaveHere } from './save-here';
import { settingsHandlers } from './settings';
import { assignSlotsOfQuotes } from './speaker-slots';
import { takeOverPages, takeOverPagesThatReturn } from './take-over';
import { updateWhenNothingIsHeld } from './update';
import { whenLoaded } from './when-loaded';

export default defineBackground(() => {
  // Both change the browser's own classes, before the first database is opened.
  writeStrictly();
  openUncounted();
  void lockStorage();
  const { local, session } = browser.storage;
  const cached = new KeyCache(local);
  const settings = new SettingsStore(cached);
  const slots = new SpeakerSlotStore(cached);
  const progressStore = new ProgressStore(cached);
  const notes = new LibraryNotesStore(cached);
  const privateWindows = new PrivateWindows(notes);
  const service = new QuoteService({ local, cached, session }, notes);
  const analyses = new AnalysisCache();

  const callerOf = callerFrom(ownExtension(), (url) => parsePodcastUrl(url) !== null);
  const dispatch = createDispatcher<BackgroundProtocol>(
    {
      ...episodeHandlers({ analyses, settings, slots, progressStore, privateWindows }),
      ...settingsHandlers(settings, privateWindows),
      ...progressHandlers(progressStore, privateWindows),
      readSlots: {
        from: ['extension'],
        data: null,
        handle: async () => Object.fromEntries(await slots.read()),
      },
      openLibrary: { from: ['page', 'extension'], data: null, handle: openLibrary },
      ...quoteHandlers(service, {
        privateWindows,
        analysisOf: async (transcript) =>
          analyses.analysisOf(transcript, await progressStore.correctionOf(transcript.episode.url)),
        onArrived: (quotes) => assignSlotsOfQuotes(slots, quotes),
      }),
    },
    callerOf,
  );
  answerInBackground(answerLong(dispatch, callerOf));
  offerSaveHere();
  updateWhenNothingIsHeld();
  takeOverPagesThatReturn();
  whenLoaded(() => Promise.all([takeOverPages(), service.runMaintenance()]));
});

/** Opens the library in a new tab, which a page cannot do itself. */
async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}
