import type { LibraryWish } from '../../utils/presenters/library/library';
import { GROUPINGS } from '../../utils/presenters/library/library-groups';
import type { LibraryLocation } from '../../utils/presenters/library/library-side';

/** The part of what is shown that the address stores. */
export type Shown = Pick<LibraryWish, 'place' | 'grouping'> & { typed: string };

const BARE = ['all', 'missing', 'trash', 'damaged'] as const;
const NAMED = ['person', 'topic', 'show', 'tag', 'compare-tag', 'compare-episode'] as const;

/** Parses `#place=person&id=…&group=topic&q=…`; anything not understood is ignored. */
export function readAddress(hash: string): Shown {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const kind = fields.get('place');
  const id = fields.get('id') ?? '';
  const bare = BARE.find((each) => each === kind);
  const named = NAMED.find((each) => each === kind);
  const place: LibraryLocation = named !== undefined && id !== '' ? { kind: named, id } : { kind: bare ?? 'all' };
  const grouping = GROUPINGS.find(({ value }) => value === fields.get('group'))?.value ?? 'episode';
  return { place, grouping, typed: fields.get('q') ?? '' };
}

/** The hash that `readAddress` reads. */
export function addressOf({ place, grouping = 'episode', typed = '' }: Pick<Shown, 'place'> & Partial<Shown>): string {
  const fields = new URLSearchParams();
  if (place.kind !== 'all') fields.set('place', place.kind);
  if ('id' in place) fields.set('id', place.id);
  if (grouping !== 'episode') fields.set('group', grouping);
  if (typed !== '') fields.set('q', typed);
  return `#${fields}`;
}

/** Delay in ms while the reader types: an update takes about as long as a search, and browsers limit their number. */
const QUIET_MS = 250;

/** Keeps the address in sync with what is shown. */
export class Address {
  #waiting: Shown | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Replaces the current history entry, after a delay. */
  replace(shown: Shown): void {
    this.#waiting = shown;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), QUIET_MS);
  }

  /** Adds a history entry if the address differs. */
  push(shown: Shown): void {
    this.settle();
    const address = addressOf(shown);
    if (address !== (location.hash || '#')) history.pushState(null, '', address);
  }

  /** Writes a delayed update now. */
  settle(): void {
    if (this.#waiting !== null) history.replaceState(null, '', addressOf(this.#waiting));
    this.forget();
  }

  /** Drops a delayed update, because the reader went to another address. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }
}
