import type { LibraryWish } from '../../utils/presenters/library';
import { GROUPINGS } from '../../utils/presenters/library-groups';
import type { Place } from '../../utils/presenters/library-side';

/** What the reader looks at, as far as the address keeps it. */
export type Shown = Pick<LibraryWish, 'place' | 'grouping'> & { typed: string };

const BARE = ['all', 'missing', 'trash', 'damaged'] as const;
const NAMED = ['person', 'topic', 'show', 'tag'] as const;

/** `#place=person&id=…&group=topic&q=…`; whatever is not understood is left out. */
export function readAddress(hash: string): Shown {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const kind = fields.get('place');
  const id = fields.get('id') ?? '';
  const bare = BARE.find((each) => each === kind);
  const named = NAMED.find((each) => each === kind);
  const place: Place = named !== undefined && id !== '' ? { kind: named, id } : { kind: bare ?? 'all' };
  const grouping = GROUPINGS.find(({ value }) => value === fields.get('group'))?.value ?? 'episode';
  return { place, grouping, typed: fields.get('q') ?? '' };
}

export function writeAddress({ place, grouping, typed }: Shown): string {
  const fields = new URLSearchParams();
  if (place.kind !== 'all') fields.set('place', place.kind);
  if ('id' in place) fields.set('id', place.id);
  if (grouping !== 'episode') fields.set('group', grouping);
  if (typed !== '') fields.set('q', typed);
  return `#${fields}`;
}
