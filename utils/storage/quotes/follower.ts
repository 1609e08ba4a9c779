import type { Quote } from '../../quotes/model/quote';
import { parseRecord } from '../../quotes/model/record';
import { goesOnFrom, type Mark, type Piece } from './copy';
import type { FastReader } from './fast-reader';

/** A batch of changes read from the database. */
export interface News {
  quotes: Quote[];
  /** Ids at which there is no quote, or not any longer. */
  gone: string[];
  /** Those of `gone` whose record cannot be read; the background may have a better copy. */
  damaged: string[];
  /** Whether this is part of reading everything anew: a quote in none of those batches does not exist. */
  anew: boolean;
}

/** Follows the quotes database: reads everything once, then only what was written since. */
export class Follower {
  readonly #reader: FastReader;
  /** Everything written up to this mark has been read. */
  #mark: Mark | null = null;

  constructor(reader: FastReader) {
    this.#reader = reader;
  }

  /**
   * What is new since this generator last ran to its end, in batches; when everything is read, latest writes come
   * first. A quote may appear again, in which case the later one is valid.
   * @throws when the database cannot be read or does not exist
   */
  async *news(): AsyncGenerator<News> {
    const last = this.#mark;
    const now = await this.#reader.mark();
    const known = last !== null && goesOnFrom(now, last);
    if (!known) for await (const piece of this.#reader.until(now)) yield newsOf(piece, true);
    for await (const piece of this.#reader.since(known ? last : now)) yield newsOf(piece, !known);
    // Reports that everything was read even if the database is empty.
    if (!known) yield newsOf([], true);
    this.#mark = now;
  }

  /** Makes the next `news` read everything again. */
  forget(): void {
    this.#mark = null;
  }
}

function newsOf(piece: Piece, anew: boolean): News {
  const founds = piece.map(([id, record]) => ({ id, found: parseRecord(id, record) }));
  const quotes = founds.flatMap(({ found }) => (found.kind === 'quote' ? [found.quote] : []));
  const gone = founds.flatMap(({ id, found }) => (found.kind === 'quote' ? [] : [id]));
  const damaged = founds.flatMap(({ id, found }) => (found.kind === 'damaged' ? [id] : []));
  return { quotes, gone, damaged, anew };
}
