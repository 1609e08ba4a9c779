/** What carries messages: the browser's own channel, one type of message per receiver. */
import { browser } from 'wxt/browser';
import type { Sender } from './dispatch';
import type { Answered, Message } from './long-messages';

type Receiver = 'toBackground' | 'toPage';

interface Envelope {
  type: Receiver;
  data: Message;
}

/** What `answerLong` makes. */
export type Answerer = (message: unknown, sender: Sender) => Promise<Answered>;

/** @returns undefined when it was heard and not answered; rejects or throws when nobody is there to hear it */
export async function postToBackground(data: Message): Promise<Answered | undefined> {
  return browser.runtime.sendMessage({ type: 'toBackground', data } satisfies Envelope);
}

/** To the content script in the top frame of a tab. @returns as `postToBackground` does */
export async function postToPage(tabId: number, data: Message): Promise<Answered | undefined> {
  return browser.tabs.sendMessage(tabId, { type: 'toPage', data } satisfies Envelope, { frameId: 0 });
}

/** Hears what is for this receiver, whatever its data. @returns how to stop */
export function listen(receiver: Receiver, answer: Answerer): () => void {
  const hear = (sent: Partial<Envelope> | null, sender: Sender, reply: (answered?: Answered) => void) => {
    if (sent?.type !== receiver) return false;
    answer(sent.data, sender).then(reply, () => reply());
    // The reply comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
