/** Carries messages over the browser's own messaging, with one message type per receiver. */
import { browser } from 'wxt/browser';
import type { Sender } from './dispatch';
import type { Answered, Message } from './long-messages';

type Receiver = 'toBackground' | 'toPage';

interface Envelope {
  type: Receiver;
  data: Message;
}

/** What `answerLong` returns. */
export type Answerer = (message: unknown, sender: Sender) => Promise<Answered>;

/** @returns undefined when it was received but not answered; rejects or throws when there is no receiver */
export async function postToBackground(data: Message): Promise<Answered | undefined> {
  return browser.runtime.sendMessage({ type: 'toBackground', data } satisfies Envelope);
}

/** Sends to the content script in a tab's top frame. @returns as `postToBackground` does */
export async function postToPage(tabId: number, data: Message): Promise<Answered | undefined> {
  return browser.tabs.sendMessage(tabId, { type: 'toPage', data } satisfies Envelope, { frameId: 0 });
}

/** Listens for messages to this receiver, whatever their data. @returns a function that stops listening */
export function listen(receiver: Receiver, answer: Answerer): () => void {
  const hear = (sent: Partial<Envelope> | null, sender: Sender, reply: (answered?: Answered) => void) => {
    if (sent?.type !== receiver) return false;
    answer(sent.data, sender).then(reply, () => reply());
    // Tells the browser that the reply comes asynchronously.
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
