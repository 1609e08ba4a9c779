import { goesOnFrom, type Mark, type NumberedCopy } from './copy';

/** How far the two copies have been compared. */
export interface Compared {
  /** Everything written up to this mark is equal in both copies, or was when it was last compared. */
  mark: Mark;
  /** The last id of the batch that was fully compared most recently. */
  after: string;
}

/** Number of records compared at each start regardless of changes: 0.6 s for this many. */
const SHARE = 500;

/**
 * What is to be compared at this start: everything written since the last start, plus the next batch of the rest, so
 * that damage not caused by a write is found too; in a library of 50,000 after a hundred starts at the latest. If the
 * copies were never compared, or the database is a different one, everything is due.
 * @param all ids of both copies, in order
 * @throws when the database cannot be read
 */
export async function dueForComparison(
  all: readonly string[],
  database: Pick<NumberedCopy, 'mark' | 'since'>,
  last: Compared | null,
): Promise<{ ids: string[]; compared: Compared }> {
  const mark = await database.mark();
  const known = last !== null && goesOnFrom(mark, last.mark);
  if (!known) return { ids: [...all], compared: { mark, after: '' } };
  const share = all.filter((id) => id > last.after).slice(0, SHARE);
  const ids = new Set(share);
  for await (const piece of database.since(last.mark)) for (const [id] of piece) ids.add(id);
  return { ids: [...ids], compared: { mark, after: share.length < SHARE ? '' : (share.at(-1) ?? '') } };
}
