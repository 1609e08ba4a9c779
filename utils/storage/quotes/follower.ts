import type { Quote } from '../../quotes/quote';
import { judge } from '../../quotes/record';
import { goesOnFrom, type Mark, type Piece } from './copy';
import type { FastReader } from './fast-reader';

/** Some of what the database says. */
export interface News {
  quotes: Quote[];
  /** Ids at which there is no quote, or no longer. */
  gone: string[];
  /** Those among them whose record cannot be read; the background may have a better one. */
  damaged: string[];
  /** Part of reading everything: what none of these pieces names is not there. */
  anew: boolean;
}

/** Keeps up with the quotes' database: reads everything once, and then what was written since. */
export class Follower {
  readonly #reader: FastReader;
  /** What was written until then is read. */
  #mark: Mark | null = null;

  constructor(reader: FastReader) {
    this.#reader = reader;
  }

  /**
   * What is new since the last time this came to its end, a piece at a time; what was written last comes first when it is
   * everything. A quote may come again, then the later one holds.
   * @throws when the database cannot be read, or is not there
   */
  async *news(): AsyncGenerator<News> {
    const last = this.#mark;
    const now = await this.#reader.mark();
    const known = last !== null && goesOnFrom(now, last);
    if (!known) for await (const piece of this.#reader.until(now)) yield newsOf(piece, true);
    for await (const piece of this.#reader.since(known ? last : now)) yield newsOf(piece, !known);
    // Also of an empty database it is said that everything was read.
    if (!known) yield newsOf([], true);
    this.#mark = now;
  }

  /** Everything is read again. */
  forget(): void {
    this.#mark = null;
  }
}

function newsOf(piece: Piece, anew: boolean): News {
  const founds = piece.map(([id, record]) => ({ id, found: judge(id, record) }));
  const quotes = founds.flatMap(({ found }) => (found.kind === 'quote' ? [found.quote] : []));
  const gone = founds.flatMap(({ id, found }) => (found.kind === 'quote' ? [] : [id]));
  const damaged = founds.flatMap(({ id, found }) => (found.kind === 'damaged' ? [id] : []));
  return { quotes, gone, damaged, anew };
}
