import type { DamagedRecord } from '../../quotes/model/save-replies';
import { isUlid, timeOfUlid } from '../../quotes/model/ulid';

/** Describes a damaged record to the reader: "A quote saved on November 3, 2025 that cannot be read". */
export function damagedName({ kind, quote }: DamagedRecord): string {
  const one = isUlid(quote) ? `quote saved on ${dayOf(timeOfUlid(quote))}` : 'quote';
  switch (kind) {
    case 'damaged':
      return `A ${one} that can't be read`;
    case 'newer':
      return `A ${one}, written by a newer version of Roundtable`;
    case 'aside':
      return `A damaged copy of a ${one}; an intact copy replaced it`;
  }
}

function dayOf(time: number): string {
  return new Date(time).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric' });
}
