/**
 * Sends calls and replies that are too long for one message (256 kB) as pieces of their JSON. Each piece is requested
 * or acknowledged on its own, so that other messages do not have to wait and the worker is not stopped in between.
 * Messages are serialized as JSON (Chromium) or by structured clone (Firefox); calls and replies are data that survives
 * both unchanged.
 */
import type { Call, Caller, Reply, Sender } from './dispatch';
import { cut, Gathering, isPiece, isPieceNumber, PATIENCE_MS, type Piece, type PieceNumber } from './pieces';

/** Maximum number of replies waiting for a sender to fetch all their pieces; the oldest is dropped. */
const MOST_UNTAKEN = 8;

/** What is sent to the receiver. `wanted`: the piece of a long reply that is requested. */
export type Message = Call | { piece: Piece } | { wanted: PieceNumber };
/** What is sent back. `more`: send the next piece; `lost`: the pieces before it are not here, or no longer. */
export type Answered = Reply | { piece: Piece } | 'more' | 'lost';

/** Splits a message into pieces. @returns null when it fits into one message */
function piecesOf(message: Call | Reply): string[] | null {
  const pieces = cut(JSON.stringify(message));
  return pieces.length === 1 ? null : pieces;
}

const pieceOf = (texts: readonly string[], of: string, n: number): { piece: Piece } => ({
  piece: { of, n, last: n === texts.length - 1, text: texts[n] as string },
});

/**
 * Makes a call, in pieces where necessary.
 * @returns null when pieces were lost on the way, for example because the worker was stopped; the call may be retried
 */
export async function askLong(call: Call, post: (message: Message) => Promise<Answered>): Promise<Reply | null> {
  let answer: Answered = 'more';
  const pieces = piecesOf(call);
  if (pieces === null) answer = await post(call);
  const of = pieces && crypto.randomUUID();
  for (let n = 0; pieces && of && n < pieces.length && answer === 'more'; n++)
    answer = await post(pieceOf(pieces, of, n));
  const texts: string[] = [];
  while (typeof answer === 'object' && 'piece' in answer) {
    const { piece }: { piece: Piece } = answer;
    texts.push(piece.text);
    if (piece.last) return JSON.parse(texts.join('')) as Reply;
    answer = await post({ wanted: { of: piece.of, n: texts.length } });
  }
  return typeof answer === 'object' ? answer : null;
}

/** Answers calls that arrive in pieces, and splits long replies. Nothing is dispatched before a call is complete. */
export function answerLong(
  dispatch: (call: unknown, sender: Sender) => Promise<Reply>,
  callerOf: (sender: Sender) => Caller | null,
): (message: unknown, sender: Sender) => Promise<Answered> {
  const arriving = new Gathering();
  const leaving = new Map<string, { from: string; texts: string[]; timer: ReturnType<typeof setTimeout> }>();

  function forget(of: string): void {
    clearTimeout(leaving.get(of)?.timer);
    leaving.delete(of);
  }

  async function answer(call: unknown, sender: Sender, from: string): Promise<Answered> {
    const reply = await dispatch(call, sender);
    const texts = piecesOf(reply);
    if (texts === null) return reply;
    const of = crypto.randomUUID();
    const [oldest, ...others] = [...leaving].flatMap(([key, kept]) => (kept.from === from ? [key] : []));
    if (oldest !== undefined && others.length >= MOST_UNTAKEN - 1) forget(oldest);
    leaving.set(of, { from, texts, timer: setTimeout(forget, PATIENCE_MS, of) });
    return pieceOf(texts, of, 0);
  }

  return async (message, sender) => {
    const { piece, wanted } = (message ?? {}) as { piece?: unknown; wanted?: unknown };
    const caller = callerOf(sender);
    const from = `${caller} ${sender.tab?.id}`;
    if (piece === undefined && wanted === undefined) return answer(message, sender, from);
    if (caller === null) return { ok: false, reason: 'forbidden' };
    if (wanted !== undefined) {
      if (!isPieceNumber(wanted)) return { ok: false, reason: 'malformed' };
      const { of, n } = wanted;
      const kept = leaving.get(of);
      if (kept?.from !== from || n >= kept.texts.length) return 'lost';
      if (n === kept.texts.length - 1) forget(of);
      return pieceOf(kept.texts, of, n);
    }
    if (!isPiece(piece)) return { ok: false, reason: 'malformed' };
    const gathered = arriving.add(piece, from);
    if (gathered.outcome !== 'whole') return gathered.outcome;
    try {
      return answer(JSON.parse(gathered.text), sender, from);
    } catch {
      return { ok: false, reason: 'malformed' };
    }
  };
}
