/**
 * Maximum size of a piece in bytes, small enough not to hold up other messages (256 kB), with room left for the
 * library's envelope. It also limits the UTF-16 code units of a piece.
 */
export const PIECE = 255_000;

/** How long, in ms, an incomplete text waits for its remaining pieces; the page that sends it may have been closed. */
export const PATIENCE_MS = 60_000;

/** One of several pieces of a text. */
export interface Piece {
  /** Identifies the text: the same for all its pieces, and unique. */
  of: string;
  n: number;
  last: boolean;
  text: string;
}

/** Identifies a piece of a text. */
export type PieceNumber = Pick<Piece, 'of' | 'n'>;

/** Validates a piece number received in a message. */
export function isPieceNumber(data: unknown): data is PieceNumber {
  const { of, n } = (data ?? {}) as Partial<PieceNumber>;
  return typeof of === 'string' && of.length <= 64 && Number.isSafeInteger(n) && (n as number) >= 0;
}

/** Validates a piece received in a message. */
export function isPiece(data: unknown): data is Piece {
  const { last, text } = (data ?? {}) as Partial<Piece>;
  return isPieceNumber(data) && typeof last === 'boolean' && typeof text === 'string' && text.length <= PIECE;
}

/** Cuts JSON text into message-sized pieces, never inside a surrogate pair, because half a pair would be corrupted. */
export function cut(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const more = bytesOf(text.charCodeAt(at));
    if (bytes + more > PIECE) {
      pieces.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += more;
  }
  return [...pieces, text.slice(start)];
}

/**
 * Bytes a code unit of JSON text takes in a message, which is itself JSON in UTF-8. A surrogate pair is counted with
 * its first half.
 */
function bytesOf(unit: number): number {
  if (unit < 0x80) return unit === 0x22 || unit === 0x5c ? 2 : 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  return unit < 0xdc00 ? 4 : 0;
}

/** Maximum pieces held for all senders: 64 million code units, enough for a file of the maximum size. */
const MOST_WAITING = 250;
/** Maximum incomplete texts of one sender: it may request an episode, its quotes and an answer at once. */
const MOST_AT_ONCE = 8;

/**
 * Reassembles texts. Pieces are held in memory only; they are lost with the background, or after a minute without more.
 */
export class Gathering {
  readonly #texts = new Map<string, { from: string; pieces: string[]; timer: ReturnType<typeof setTimeout> }>();

  /**
   * Adds the next piece of a text. A repeated piece, from a message that was sent again, changes nothing.
   * @param from the sender as reported by the browser, so that nobody can continue another sender's text
   * @returns the text when this was its last piece; `lost` when an earlier piece is missing or there is no room, in
   * which case nothing of the text is kept
   */
  add({ of, n, last, text }: Piece, from = ''): { outcome: 'whole'; text: string } | { outcome: 'more' | 'lost' } {
    const key = `${from} ${of}`;
    const pieces = n === 0 ? [] : (this.#texts.get(key)?.pieces ?? []);
    this.#forget(key);
    if (n !== pieces.length && n !== pieces.length - 1) return { outcome: 'lost' };
    pieces[n] = text;
    if (last) return { outcome: 'whole', text: pieces.join('') };
    if ([...this.#texts.values()].filter((other) => other.from === from).length >= MOST_AT_ONCE)
      return { outcome: 'lost' };
    this.#texts.set(key, { from, pieces, timer: setTimeout(() => this.#forget(key), PATIENCE_MS) });
    this.#makeRoom();
    return { outcome: this.#texts.has(key) ? 'more' : 'lost' };
  }

  /**
   * When too many pieces are held, drops all texts of the sender with the most, so that no sender can crowd out others.
   */
  #makeRoom(): void {
    const waiting = new Map<string, number>();
    for (const { from, pieces } of this.#texts.values()) waiting.set(from, (waiting.get(from) ?? 0) + pieces.length);
    const counts = [...waiting.values()];
    if (counts.reduce((sum, count) => sum + count, 0) <= MOST_WAITING) return;
    const most = [...waiting.keys()][counts.indexOf(Math.max(...counts))];
    for (const [key, { from }] of this.#texts) if (from === most) this.#forget(key);
  }

  #forget(key: string): void {
    clearTimeout(this.#texts.get(key)?.timer);
    this.#texts.delete(key);
  }
}
