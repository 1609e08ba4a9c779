import type { DamagedRecord } from '../quotes/keeping';
import { cut, PIECE } from './pieces';

/** Code units counted for what is around a record in a message; also the least room a part of a record is cut for. */
const AROUND = 100;

/** How far was read: the record, and code units of its bytes. */
export interface DamagedPlace {
  id: string;
  at: number;
}

/**
 * Records in order of id, as many as one message carries. One larger than a message goes in parts, not shortened: the
 * reader may copy it, and a backup holds those of a newer version whole.
 * @param after `next` of the piece before; null for the first
 */
export function damagedPiece(
  all: readonly DamagedRecord[],
  after: DamagedPlace | null,
): { records: DamagedRecord[]; next: DamagedPlace | null } {
  const records: DamagedRecord[] = [];
  let room = PIECE;
  for (const record of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id } = record;
    const around = id.length + record.quote.length + AROUND;
    if (after !== null && id < after.id) continue;
    const at = id === after?.id ? after.at : 0;
    if (at > 0 && at >= record.raw.length) continue;
    if (records.length > 0 && room < around + AROUND) return { records, next: { id, at } };
    room -= around;
    const raw = cut(record.raw.slice(at), Math.max(room, AROUND))[0] as string;
    room -= raw.length;
    records.push({ ...record, raw });
    if (at + raw.length < record.raw.length) return { records, next: { id, at: at + raw.length } };
  }
  return { records, next: null };
}

/** Puts the parts of each record together; parts of one follow each other. */
export function whole(parts: readonly DamagedRecord[]): DamagedRecord[] {
  const records: DamagedRecord[] = [];
  for (const part of parts) {
    const last = records.at(-1);
    if (last?.id === part.id) records[records.length - 1] = { ...last, raw: last.raw + part.raw };
    else records.push(part);
  }
  return records;
}
