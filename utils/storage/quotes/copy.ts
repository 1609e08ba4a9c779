import type { Annotation } from '../../quotes/model/annotation';
import type { Json } from '../../quotes/model/checksum';

/** One of the two places quotes are stored in: the authoritative database, or the second copy beside it. */
export interface Copy {
  /** All ids with a record, in order. */
  ids(): Promise<string[]>;
  /** The records at these ids, unvalidated; ids without a record are left out. */
  read(ids: readonly string[]): Promise<Map<string, Json>>;
  /** Like `read` for ordered, nearly adjacent ids: reads a range, twice as fast. May return the ids in between too. */
  readRange(ids: readonly string[]): Promise<Map<string, Json>>;
  /** Writes all records or none. */
  write(records: ReadonlyMap<string, Annotation>): Promise<void>;
}

/** How far something has been read, and in which database: a cleared database counts from 1 again. */
export interface Mark {
  database: string;
  sequence: number;
}

/** Whether `now` is a later mark of the same database, so that only what was written after `earlier` is new. */
export function goesOnFrom(now: Mark, earlier: Mark): boolean {
  return earlier.database === now.database && earlier.sequence <= now.sequence;
}

/** Records with their ids. */
export type Piece = [id: string, record: Json][];

/** A copy that numbers its writes, so that it can tell what was written after a mark. */
export interface NumberedCopy extends Copy {
  /** The current mark. @throws when the database cannot be read or does not exist */
  mark(): Promise<Mark>;
  /** What was written after this mark, in order and in batches; of several writes to one id, only the last. */
  since(mark: Mark): AsyncIterable<Piece>;
}
