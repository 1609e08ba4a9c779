import type { Annotation } from '../../quotes/annotation';
import type { Json } from '../../quotes/checksum';

/** One of the two places quotes are kept in: the database, which holds, and the second copy beside it. */
export interface Copy {
  /** Every id something stands at, in order. */
  ids(): Promise<string[]>;
  /** What stands at these ids, as it is; ids nothing stands at are left out. */
  read(ids: readonly string[]): Promise<Map<string, Json>>;
  /** The same for ids in order that have few others between them: as a range, twice as fast. May bring the others too. */
  readRange(ids: readonly string[]): Promise<Map<string, Json>>;
  /** All of them or none. */
  write(records: ReadonlyMap<string, Annotation>): Promise<void>;
}

/** How far somebody has read, and in which database: one that was cleared counts from 1 again. */
export interface Mark {
  database: string;
  sequence: number;
}

/** Whether what was read until `earlier` is what this database held then, so that only what came since is new. */
export function goesOnFrom(now: Mark, earlier: Mark): boolean {
  return earlier.database === now.database && earlier.sequence <= now.sequence;
}

/** Records with their ids. */
export type Piece = [id: string, record: Json][];

/** A copy that numbers its writings, so that it can say what was written since. */
export interface NumberedCopy extends Copy {
  /** Where it stands now. @throws when it cannot be read, or is not there */
  mark(): Promise<Mark>;
  /** What was written after this mark and not again since, in that order, a piece at a time. */
  since(mark: Mark): AsyncIterable<Piece>;
}
