import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { callerFrom, createDispatcher } from '../../utils/messaging/dispatch';
import type { PageProtocol } from '../../utils/messaging/protocol';
import { SettingsSchema } from '../../utils/storage/settings';
import type { Visit } from './visit';

const PlaceSchema = z.object({ offset: z.number().check(z.int(), z.minimum(0)) });
const SoloSchema = z.object({ speaker: z.nullable(z.string()) });

/** How the page answers the popup and the background. No page of the web may call. */
export function createPageAnswers(visit: () => Visit) {
  return createDispatcher<PageProtocol>(
    {
      describePage: {
        from: ['extension'],
        data: null,
        handle: () => {
          const { session, state } = visit();
          if (session !== null) return { state: 'episode', view: session.popup(), solo: session.solo };
          return { state: state === 'episode' ? 'no-transcript' : state };
        },
      },
      travelTo: { from: ['extension'], data: PlaceSchema, handle: ({ offset }) => visit().session?.travelTo(offset) },
      soloSpeaker: { from: ['extension'], data: SoloSchema, handle: ({ speaker }) => visit().session?.soloSpeaker(speaker) },
      openRail: { from: ['extension'], data: null, handle: () => visit().session?.openRail() },
      applySettings: { from: ['extension'], data: SettingsSchema, handle: (settings) => visit().session?.apply(settings) },
    },
    callerFrom({ id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin }, () => false),
  );
}
