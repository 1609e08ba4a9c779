import { goesOnFrom, type Mark, type NumberedCopy } from './copy';

/** How far both copies were compared. */
export interface Compared {
  /** What was written until then is equal in both, or was when it was looked at. */
  mark: Mark;
  /** Last id of the part of the library that was looked at in full most lately. */
  after: string;
}

/** Records of a library that are compared at each start, whatever became of them: 0.6 s for so many. */
const SHARE = 500;

/**
 * What is to be compared at this start: what was written since the last one, and the next share of all the rest, so that
 * damage nobody wrote is found too, in a library of 50,000 after a hundred starts at the latest. Everything, when it was
 * never compared, or when the database is another one.
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
