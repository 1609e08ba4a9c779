/**
 * Bytes of a text in one message, so that it holds up no other (256 kB); room is left for what the library puts
 * around. Nor has a piece more code units.
 */
export const PIECE = 255_000;

/** How long what has come of a text waits for the rest: the page that sends it may be closed. Milliseconds. */
export const PATIENCE_MS = 60_000;

/** One of several pieces of a text, counted from 0. */
export interface Piece {
  /** The same for all pieces of one text, and of no other. */
  of: string;
  n: number;
  last: boolean;
  text: string;
}

/** Which piece of which text. */
export type PieceNumber = Pick<Piece, 'of' | 'n'>;

/** Checks what a message holds. */
export function isPieceNumber(data: unknown): data is PieceNumber {
  const { of, n } = (data ?? {}) as Partial<PieceNumber>;
  return typeof of === 'string' && of.length <= 64 && Number.isSafeInteger(n) && (n as number) >= 0;
}

/** Checks what a message holds. */
export function isPiece(data: unknown): data is Piece {
  const { last, text } = (data ?? {}) as Partial<Piece>;
  return isPieceNumber(data) && typeof last === 'boolean' && typeof text === 'string' && text.length <= PIECE;
}

/** Cuts JSON text into pieces that fill a message each, between characters: half a pair does not survive the way. */
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

/** What a code unit of JSON text takes in a message, itself JSON in UTF-8; a pair all of it with its first half. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return unit === 0x22 || unit === 0x5c ? 2 : 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  return unit < 0xdc00 ? 4 : 0;
}

/** Pieces that wait for their text's last one, of all senders: at most 64 million code units. A file may be as long. */
const MOST_WAITING = 250;
/** Texts of one sender that are not whole yet: it asks for an episode, its quotes and an answer at once. */
const MOST_AT_ONCE = 8;

/** Puts texts together again. What has come is in memory only: it is gone with the background, or after a minute alone. */
export class Gathering {
  readonly #texts = new Map<string, { from: string; pieces: string[]; timer: ReturnType<typeof setTimeout> }>();

  /**
   * Takes the next piece of a text; the same piece once more, as a message is sent again, changes nothing.
   * @param from who sends, as the browser tells: nobody goes on with another one's text
   * @returns the text when this was its last piece; `lost`: one before it is not here, or there is no room for it, so
   * nothing of the text is kept
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

  /** Where more waits than may, whoever sent most of it loses all of it: nobody takes the room of the others. */
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
