import { report } from './report';

/** Who sent a message, as the browser (never the message itself) tells. */
export type Sender = Pick<chrome.runtime.MessageSender, 'id' | 'url' | 'origin' | 'frameId' | 'tab'>;

/** Where a call may come from: a podcast page's own content script, or a page of the extension. */
export type Caller = 'page' | 'extension';

/** A call as it travels. */
export interface Call {
  name: string;
  data?: unknown;
}

export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; reason: 'unknown' | 'forbidden' | 'malformed' | 'failed' };

/** Says whether data is what a call takes. A zod schema is one; in the page, where zod would cost 5 kB, a guard is. */
export interface Check<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

/** A check from a type guard, for data that one line can judge. */
export function guard<T>(is: (data: unknown) => data is T): Check<T> {
  return { safeParse: (data) => (is(data) ? { success: true, data } : { success: false }) };
}

/** A handler that cannot do what was asked, for a reason that is no bug: the caller is told, nobody else. */
export class Expected extends Error {}

type Protocol<P> = { [K in keyof P]: (data: never) => unknown };

/** How each call of a protocol is answered: who may call, what the data must be, what happens. */
export type Handlers<P extends Protocol<P>> = {
  [K in keyof P]: {
    from: readonly Caller[];
    /** Null when the call carries no data. */
    data: Check<Parameters<P[K]>[0]> | null;
    handle(data: Parameters<P[K]>[0], sender: Sender): ReturnType<P[K]> | Promise<ReturnType<P[K]>>;
  };
};

/**
 * Answers any message whatsoever with a `Reply`, never by throwing: unknown names (also "constructor"), wrong
 * senders and malformed data are refused without side effect.
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
      const value = await handler.handle(parsed?.data as never, sender);
      return { ok: true, value: value ?? null };
    } catch (error) {
      if (!(error instanceof Expected)) report(error, `answering ${name}`);
      return { ok: false, reason: 'failed' };
    }
  };
}

/**
 * The sender rule. Ours is: the same extension, and either one of its own pages or the top frame of a page we may
 * read. `origin` cannot be forged by a page; sub-frames are refused.
 */
export function callerFrom(own: { id: string; origin: string }, isOurPage: (url: string) => boolean) {
  return (sender: Sender): Caller | null => {
    if (sender.id !== own.id) return null;
    if ((sender.frameId ?? 0) !== 0) return null;
    const url = sender.url ?? '';
    // A worker has an origin and no tab; Firefox gives its pages a URL and no origin.
    if (sender.origin === own.origin || url.startsWith(`${own.origin}/`)) return 'extension';
    return sender.tab !== undefined && isOurPage(url) ? 'page' : null;
  };
}
