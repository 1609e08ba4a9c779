import { browser } from 'wxt/browser';
import type { Call } from './dispatch';
import { type Answered, askLong, type Message } from './long-messages';
import type { BackgroundProtocol, PageProtocol } from './protocol';
import { type Answerer, listen, postToBackground, postToPage } from './wire';

const TIMEOUT_MS = 5_000;
/** What carries or writes as much as a whole library. */
const LONG: ReadonlySet<string> = new Set<keyof BackgroundProtocol>([
  'readQuotes',
  'readLibraryState',
  'readDamaged',
  'readMissing',
  'mendQuotes',
  'changeQuotes',
  'forget',
  'importQuotes',
]);
const LONG_TIMEOUT_MS = 120_000;
/** A worker that is just being restarted may miss the first call. */
const RETRY_AFTER_MS = 200;

/** Nobody answered: no receiver, a dead extension, a refusal or a time-out. An expected outcome, not a bug. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** True while the extension this script belongs to is alive; false after an update, reload or removal. */
export function isExtensionAlive(): boolean {
  return globalThis.chrome?.runtime?.id !== undefined;
}

/** What the sender rule compares senders with. */
export function ownExtension(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
}

/** Asks the background. @throws Unreachable */
export function askBackground<K extends keyof BackgroundProtocol>(
  name: K,
  ...[data]: Parameters<BackgroundProtocol[K]>
): Promise<ReturnType<BackgroundProtocol[K]>> {
  const timeout = LONG.has(name) ? LONG_TIMEOUT_MS : TIMEOUT_MS;
  return answered({ name, data }, postToBackground, RETRY_AFTER_MS, timeout);
}

/** Asks the content script of a tab. @throws Unreachable */
export function askPage<K extends keyof PageProtocol>(
  tabId: number,
  name: K,
  ...[data]: Parameters<PageProtocol[K]>
): Promise<ReturnType<PageProtocol[K]>> {
  return answered({ name, data }, (message) => postToPage(tabId, message), null);
}

/** Starts answering in the background. Call synchronously at start-up. */
export function answerInBackground(answer: Answerer): void {
  listen('toBackground', answer);
}

/** Starts answering in a page until the signal aborts. */
export function answerInPage(answer: Answerer, signal: AbortSignal): void {
  const stop = listen('toPage', answer);
  // A dead extension hears nothing any more, and what it would be told by may be gone with it.
  signal.addEventListener('abort', () => isExtensionAlive() && stop(), { once: true });
}

/** @param timeout of each message: of a long call, every piece shows that somebody is there */
async function answered<T>(
  call: Call,
  post: (message: Message) => Promise<Answered | undefined>,
  retryAfter: number | null,
  timeout = TIMEOUT_MS,
): Promise<T> {
  const send = async () => {
    const reply = await askLong(call, (message) => attempt(() => post(message), timeout));
    if (reply === null) throw new Unreachable('pieces were lost');
    return reply;
  };
  const reply = await send().catch(async (error: unknown) => {
    if (retryAfter === null || !isExtensionAlive()) throw error;
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
    return send();
  });
  if (!reply.ok) throw new Unreachable(reply.reason);
  return reply.value as T;
}

async function attempt(send: () => Promise<Answered | undefined>, timeout: number): Promise<Answered> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable('no answer in time')), timeout);
  });
  try {
    const answer = await Promise.race([send(), late]);
    if (answer == null) throw new Unreachable('no answer');
    return answer;
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(String(error));
  } finally {
    clearTimeout(timer);
  }
}
