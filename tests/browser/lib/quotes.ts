/** Sends calls about quotes to the background, from the content script of a page or from a page of the extension. */
import type { CDPSession, Page } from 'playwright-core';
import { type Answered, askLong, type Message } from '../../../utils/messaging/long-messages';
import type { QuotesProtocol } from '../../../utils/messaging/quotes-protocol';
import type { Quote } from '../../../utils/quotes/model/quote';
import type { Chromium } from '../../support/chromium';

export type Ask = <K extends keyof QuotesProtocol>(
  name: K,
  ...[data]: Parameters<QuotesProtocol[K]>
) => Promise<ReturnType<QuotesProtocol[K]> | 'nothing'>;

/** @param evaluate evaluates an expression in the context that sends the calls */
function asksBy(evaluate: (expression: string) => Promise<unknown>): Ask {
  const post = (message: Message) =>
    evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ type: 'toBackground', data: message })})
      .then((reply) => reply ?? 'lost', () => 'lost')`) as Promise<Answered>;
  return async (name, ...[data]) => {
    const reply = await askLong({ name, data }, post);
    return reply?.ok ? (reply.value as never) : 'nothing';
  };
}

/** Evaluates expressions in the world of our content script on this page. */
export async function inContentScript(chromium: Chromium, page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  return async (expression: string) => {
    const own = contexts.findLast(({ origin }) => origin === `chrome-extension://${chromium.id}`);
    if (own === undefined) throw new Error('No content script runs there.');
    const { result } = await session.send('Runtime.evaluate', {
      contextId: own.id,
      awaitPromise: true,
      returnByValue: true,
      expression,
    });
    return result.value;
  };
}

/**
 * Sends from our content script's world on this page. 'nothing' if there is no answer or the call itself is refused.
 */
export async function asksFromPage(chromium: Chromium, page: Page): Promise<Ask> {
  return asksBy(await inContentScript(chromium, page));
}

/** Sends from a page of the extension, in either browser. */
export function asksFromExtension(page: { evaluate(expression: string): Promise<unknown> }): Ask {
  return asksBy((expression) => page.evaluate(expression));
}

/** All quotes, including those in the trash, as a page of the extension reads them. */
export async function everything(ask: Ask): Promise<Quote[]> {
  const quotes: Quote[] = [];
  let after: string | null = null;
  do {
    const piece: Awaited<ReturnType<Ask>> = await ask('readQuotes', { after });
    if (piece === 'nothing' || piece === undefined || !('next' in piece))
      throw new Error('The library cannot be read.');
    quotes.push(...piece.quotes);
    after = piece.next;
  } while (after !== null);
  return quotes;
}
