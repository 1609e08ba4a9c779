import { defineBackground } from '#imports';
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { callerFrom, createDispatcher } from '../../utils/messaging/dispatch';
import type { BackgroundProtocol } from '../../utils/messaging/protocol';
import { answerInBackground, askPage } from '../../utils/messaging/transport';
import { assignSlots } from '../../utils/presenters/slots';
import { pickSite } from '../../utils/sites';
import { type Settings, SettingsChangeSchema } from '../../utils/storage/settings';
import { Store } from '../../utils/storage/store';
import { lockStorage, podcastTabs, showOnToolbar } from './browser-side';

const MAX_PEOPLE = 200;
const PeopleSchema = z.object({
  people: z.array(z.object({ id: z.string().check(z.maxLength(200)), role: z.enum(['host', 'guest', 'unknown']) })).check(z.maxLength(MAX_PEOPLE)),
});
const StateSchema = z.object({ state: z.enum(['episode', 'no-transcript', 'hub', 'not-a-podcast']) });

export default defineBackground(() => {
  const store = new Store();
  void lockStorage();

  const dispatch = createDispatcher<BackgroundProtocol>(
    {
      seatPeople: {
        from: ['page'],
        data: PeopleSchema,
        handle: ({ people }) =>
          store.changeSlots((known) => {
            const { slots, remembered } = assignSlots(people, known);
            return { remembered, answer: { slots: Object.fromEntries(slots) } };
          }),
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
          void tellPages(settings, sender.tab?.id);
          return settings;
        },
      },
    },
    callerFrom({ id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin }, (url) => pickSite(url) !== null),
  );
  answerInBackground(dispatch);
});

/** Every open episode follows; the page that made the change knows already, and a page that is gone does not matter. */
async function tellPages(settings: Settings, except: number | undefined): Promise<void> {
  for (const id of await podcastTabs()) {
    if (id !== except) await askPage(id, 'applySettings', settings).catch(() => undefined);
  }
}
