import { browser } from 'wxt/browser';
import { onAbort } from '../lib/on-abort';
import { sleep } from '../lib/sleep';
import { withTimeout } from '../lib/with-timeout';
import type { Call } from './dispatch';
import { type Answered, askLong, type Message } from './long-messages';
import type { BackgroundProtocol, PageProtocol } from './protocol';
import { Refused, TimedOut, Unreachable } from './unreachable';
import { type Answerer, listen, postToBackground, postToPage } from './wire';

/** Calls that transfer or write as much as a whole library. */
type LongCall =
  | 'readQuotes'
  | 'readLibraryState'
  | 'readDamaged'
  | 'readMissing'
  | 'repairQuotes'
  | 'changeQuotes'
  | 'deleteForever'
  | 'importQuotes';

const TIMEOUT_MS = 5_000;
const LONG_TIMEOUT_MS = 120_000;
/** A worker that is just restarting may miss the first call. */
const RETRY_AFTER_MS = 200;

/** Whether the extension this script belongs to is alive; false after an update, reload or removal. */
export function isExtensionAlive(): boolean {
  return globalThis.chrome?.runtime?.id !== undefined;
}

/** This extension's own id and origin, with which the sender check compares senders. */
export function ownExtension(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
}

/** What a call sends, if anything, and a signal: when it aborts, nobody waits for the reply anymore. */
type CallArguments<P extends unknown[]> = P extends [infer Data]
  ? [data: Data, signal?: AbortSignal]
  : [data?: undefined, signal?: AbortSignal];

/** Calls the background. @throws Unreachable, also when the signal aborts */
export function askBackground<K extends Exclude<keyof BackgroundProtocol, LongCall>>(
  name: K,
  ...[data, signal]: CallArguments<Parameters<BackgroundProtocol[K]>>
): Promise<ReturnType<BackgroundProtocol[K]>> {
  return answered({ name, data }, postToBackground, { retryAfter: RETRY_AFTER_MS, timeout: TIMEOUT_MS, signal });
}

/** Calls the background for something that may concern the whole library. @throws Unreachable */
export function askBackgroundForMany<K extends LongCall>(
  name: K,
  ...[data, signal]: CallArguments<Parameters<BackgroundProtocol[K]>>
): Promise<ReturnType<BackgroundProtocol[K]>> {
  return answered({ name, data }, postToBackground, { retryAfter: RETRY_AFTER_MS, timeout: LONG_TIMEOUT_MS, signal });
}

/** Calls the content script of a tab. @throws Unreachable, also when the signal aborts */
export function askPage<K extends keyof PageProtocol>(
  tabId: number,
  name: K,
  ...[data, signal]: CallArguments<Parameters<PageProtocol[K]>>
): Promise<ReturnType<PageProtocol[K]>> {
  const post = (message: Message) => postToPage(tabId, message);
  return answered({ name, data }, post, { retryAfter: null, timeout: TIMEOUT_MS, signal });
}

/** Starts answering calls in the background. Call synchronously at startup. */
export function answerInBackground(answer: Answerer): void {
  listen('toBackground', answer);
}

/** Starts answering calls in a page until the signal aborts. */
export function answerInPage(answer: Answerer, signal: AbortSignal): void {
  const stop = listen('toPage', answer);
  // A dead extension receives no more messages, and its API for removing the listener may be gone too.
  onAbort(signal, () => isExtensionAlive() && stop());
}

interface Waiting {
  /** Milliseconds until the call is repeated if nobody answers; null for never. */
  retryAfter: number | null;
  /** Milliseconds per message: in a long call, every answered piece shows that the receiver is alive. */
  timeout: number;
  signal: AbortSignal | undefined;
}

async function answered<T>(
  call: Call,
  post: (message: Message) => Promise<Answered | undefined>,
  { retryAfter, ...waiting }: Waiting,
): Promise<T> {
  const send = async () => {
    const reply = await askLong(call, (message) => attempt(() => post(message), waiting));
    if (reply === null) throw new Unreachable('pieces were lost');
    return reply;
  };
  const reply = await send().catch(async (error: unknown) => {
    if (retryAfter === null || !isExtensionAlive()) throw error;
    await sleep(retryAfter, waiting.signal);
    return send();
  });
  if (!reply.ok) throw new Refused(reply.reason);
  return reply.value as T;
}

async function attempt(
  send: () => Promise<Answered | undefined>,
  { timeout, signal }: Omit<Waiting, 'retryAfter'>,
): Promise<Answered> {
  try {
    signal?.throwIfAborted();
    const late = () => new TimedOut('no answer in time');
    const answer = await withTimeout(send(), timeout, { late, signal });
    if (answer == null) throw new Unreachable('no answer');
    return answer;
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(String(error));
  }
}
