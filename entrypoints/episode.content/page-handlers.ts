import { callerFrom, createDispatcher, guard } from '../../utils/messaging/dispatch';
import { answerLong } from '../../utils/messaging/long-messages';
import type { PageProtocol, SavedBy } from '../../utils/messaging/protocol';
import { ownExtension } from '../../utils/messaging/transport';
import type { Visit } from './visit';

const PLACE = guard((data): data is { offset: number } => Number.isSafeInteger(fieldOf(data, 'offset')));
const HERE = guard((data): data is { by: SavedBy } => {
  const by = fieldOf(data, 'by');
  return by === 'menu' || by === 'command';
});
const SOLO = guard((data): data is { speaker: string | null } => {
  const speaker = fieldOf(data, 'speaker');
  return speaker === null || typeof speaker === 'string';
});

/** Answers the calls of the popup and the background. Web pages cannot call. */
export function pageHandlers(visit: () => Visit) {
  const callerOf = callerFrom(ownExtension(), () => false);
  const dispatch = createDispatcher<PageProtocol>(
    {
      describePage: { from: ['extension'], data: null, handle: () => visit().describe() },
      travelTo: { from: ['extension'], data: PLACE, handle: ({ offset }) => visit().open.travelTo(offset) },
      soloSpeaker: { from: ['extension'], data: SOLO, handle: ({ speaker }) => visit().open.soloSpeaker(speaker) },
      openRail: { from: ['extension'], data: null, handle: () => visit().open.openRail() },
      saveHere: { from: ['extension'], data: HERE, handle: ({ by }) => visit().open.quotes.saveHere(by) },
      readTranscript: { from: ['extension'], data: null, handle: () => visit().open.transcriptExport() },
      isHolding: { from: ['extension'], data: null, handle: () => visit().isHolding },
      settingsChanged: { from: ['extension'], data: null, handle: () => visit().session?.readSettings() },
      forgetProgress: { from: ['extension'], data: null, handle: () => visit().session?.forgetProgress() },
      clockCorrected: { from: ['extension'], data: null, handle: () => visit().session?.rereadTimes() },
      quotesChanged: { from: ['extension'], data: null, handle: () => visit().session?.quotes.place() },
    },
    callerOf,
  );
  return answerLong(dispatch, callerOf);
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}
