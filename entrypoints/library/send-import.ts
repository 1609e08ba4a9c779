import { cut, type Piece } from '../../utils/messaging/pieces';
import { askBackground } from '../../utils/messaging/transport';
import type { ImportReply } from '../../utils/quotes/keeping';
import type { Quote } from '../../utils/quotes/quote';

/** What a file brings in. `newer`: records of a newer version, as JSON text. */
export interface Arrivals {
  quotes: readonly Quote[];
  newer: readonly string[];
}

/**
 * Sends what a file brings in, a piece at a time. A background that ended in between knows nothing of what came before,
 * and one that ended after the last piece may have brought it in: once more from the first piece is right for both, as
 * what is there already stays as it is.
 * @throws when nothing, or not surely all of it, was brought in
 */
export async function sendImport({ quotes, newer }: Arrivals): Promise<ImportReply> {
  const pieces = cut(JSON.stringify({ quotes, newer }));
  const reply = (await send(pieces)) ?? (await send(pieces));
  if (reply === null) throw new Error('the pieces were lost twice');
  return reply;
}

/** @returns null when the background no longer had the pieces before one of them */
async function send(pieces: readonly string[]): Promise<ImportReply | null> {
  const of = crypto.randomUUID();
  for (const [n, text] of pieces.entries()) {
    const piece: Piece = { of, n, last: n === pieces.length - 1, text };
    const reply = await askBackground('importQuotes', piece);
    if (reply === 'lost') return null;
    if (reply !== 'more') return reply;
  }
  return null;
}
