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
