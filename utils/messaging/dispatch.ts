import { report } from './report';

/** The sender of a message as reported by the browser, never by the message itself. */
export type Sender = Pick<chrome.runtime.MessageSender, 'id' | 'url' | 'origin' | 'frameId' | 'tab'>;

/** Where a call may come from: the content script of a podcast page, or a page of the extension. */
export type Caller = 'page' | 'extension';

/** A call as sent in a message. */
export interface Call {
  name: string;
  data?: unknown;
}

export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; reason: 'unknown' | 'forbidden' | 'malformed' | 'failed' };

/** Validates the data of a call. In the background this is a zod schema; in the page, where zod costs 5 kB, a guard. */
export interface Check<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

/** Makes a check from a type guard, for data simple enough to validate in one line. */
export function guard<T>(is: (data: unknown) => data is T): Check<T> {
  return { safeParse: (data) => (is(data) ? { success: true, data } : { success: false }) };
}

/** Thrown by a handler that cannot do what was asked for a reason that is not a bug. Only the caller is told. */
export class ExpectedFailure extends Error {}

type Protocol<P> = { [K in keyof P]: (data: never) => unknown };

/** How each call of a protocol is answered: who may call, what the data must be, and what is done. */
export type Handlers<P extends Protocol<P>> = {
  [K in keyof P]: {
    from: readonly Caller[];
    /** Null when the call has no data. */
    data: Check<Parameters<P[K]>[0]> | null;
    handle(data: Parameters<P[K]>[0], sender: Sender, caller: Caller): ReturnType<P[K]> | Promise<ReturnType<P[K]>>;
  };
};

/**
 * Answers every message with a `Reply` and never throws. Unknown names (including "constructor"), wrong senders and
 * malformed data are refused without side effects.
 */
export function createDispatcher<P extends Protocol<P>>(
  handlers: Handlers<P>,
  callerOf: (sender: Sender) => Caller | null,
): (call: unknown, sender: Sender) => Promise<Reply> {
  const table = new Map(Object.entries(handlers)) as Map<string, Handlers<P>[keyof P]>;
  return async (call, sender) => {
    const { name, data } = (typeof call === 'object' && call !== null ? call : {}) as Partial<Call>;
    const handler = typeof name === 'string' ? table.get(name) : undefined;
    if (handler === undefined) return { ok: false, reason: 'unknown' };
    const caller = callerOf(sender);
    if (caller === null || !handler.from.includes(caller)) return { ok: false, reason: 'forbidden' };
    const parsed = handler.data?.safeParse(data);
    if (parsed !== undefined && !parsed.success) return { ok: false, reason: 'malformed' };
    try {
      const value = await handler.handle(parsed?.data as never, sender, caller);
      return { ok: true, value: value ?? null };
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) report(error, `answering ${name}`);
      return { ok: false, reason: 'failed' };
    }
  };
}

/**
 * Decides who sent a message. Accepted are senders of the same extension: its own pages, or the top frame of a page the
 * extension may read. A page cannot forge `origin`; subframes are refused.
 */
export function callerFrom(own: { id: string; origin: string }, isOurPage: (url: string) => boolean) {
  return (sender: Sender): Caller | null => {
    if (sender.id !== own.id) return null;
    if ((sender.frameId ?? 0) !== 0) return null;
    const url = sender.url ?? '';
    // A worker has an origin but no tab; Firefox reports a URL but no origin for extension pages.
    if (sender.origin === own.origin || url.startsWith(`${own.origin}/`)) return 'extension';
    return sender.tab !== undefined && isOurPage(url) ? 'page' : null;
  };
}
