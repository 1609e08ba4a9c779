import type { DamagedRecord } from '../quotes/keeping';
import { isUlid, timeOfUlid } from '../quotes/ulid';

const WHAT: Record<DamagedRecord['kind'], string> = {
  damaged: 'A quote that cannot be read',
  newer: 'A quote written by a newer Roundtable',
  aside: 'A damaged copy of a quote, set aside when a sound one took its place',
};

/** What a record is, in the reader's words: "A quote that cannot be read, saved on November 3, 2025". */
export function damagedName({ kind, quote }: DamagedRecord): string {
  if (!isUlid(quote)) return WHAT[kind];
  const day = new Date(timeOfUlid(quote));
  return `${WHAT[kind]}, saved on ${day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric' })}`;
}
