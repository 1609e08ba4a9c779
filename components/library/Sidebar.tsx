import { useRef, useState } from 'preact/hooks';
import type { LibraryLocation, LibrarySideView, SideItem } from '../../utils/presenters/library/library-side';
import { Chip } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { TextButton } from '../ui/TextButton';

export interface SidebarProps {
  side: LibrarySideView;
  place: LibraryLocation;
  onNavigate(place: LibraryLocation): void;
  onBackup(): void;
}

const SECTIONS = [
  { key: 'people', title: 'People' },
  { key: 'shows', title: 'Shows' },
  { key: 'tags', title: 'Tags' },
] as const;

/** The places of the library, with the number of quotes in each; behind a button in a narrow window. */
export function Sidebar({ side, place, onNavigate, onBackup }: SidebarProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const go = (next: LibraryLocation) => {
    // The pressed button is about to be hidden.
    if (open) opener.current?.focus();
    setOpen(false);
    onNavigate(next);
  };
  const list = (items: readonly SideItem[]) => <SideList items={items} place={place} onNavigate={go} />;
  return (
    <nav class={open ? 'side open' : 'side'} aria-label="Library">
      <div class="side-head">
        <h1>Roundtable library</h1>
        <button ref={opener} type="button" class="side-opener" aria-expanded={open} onClick={() => setOpen(!open)}>
          {labelOf(side, place)}
          <Icon name={open ? 'up' : 'down'} />
        </button>
      </div>
      <div class="side-body">
        {list(side.places)}
        {SECTIONS.map(
          ({ key, title }) =>
            side[key].length > 0 && (
              <section key={key} aria-label={title}>
                <h2>{title}</h2>
                {list(side[key])}
              </section>
            ),
        )}
        <StorageStatus side={side} onBackup={onBackup} />
      </div>
    </nav>
  );
}

interface SideListProps {
  items: readonly SideItem[];
  /** The place that is shown. */
  place: LibraryLocation;
  onNavigate(place: LibraryLocation): void;
}

/** Places with the number of quotes in each; the current one is marked. */
function SideList({ items, place, onNavigate }: SideListProps) {
  return (
    <ul>
      {items.map((item) => (
        <li key={keyOf(item.place)}>
          <button
            type="button"
            class="side-item"
            aria-current={keyOf(item.place) === keyOf(place) ? 'page' : undefined}
            onClick={() => onNavigate(item.place)}
          >
            {item.person !== null && <Chip initials={item.person.initials} slot={item.person.slot} />}
            <bdi>{item.label}</bdi>
            <span class="count">{item.count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where the quotes are stored and when they were last backed up, with a button that backs them up. */
function StorageStatus({ side, onBackup }: Pick<SidebarProps, 'side' | 'onBackup'>) {
  return (
    <div class="kept">
      {side.nudge !== null && <p class="nudge">{side.nudge}</p>}
      {side.kept.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {side.canBackUp && (
        <p>
          <TextButton onClick={onBackup}>Back up now</TextButton>
        </p>
      )}
    </div>
  );
}

function keyOf(place: LibraryLocation): string {
  return 'id' in place ? `${place.kind} ${place.id}` : place.kind;
}

/** Label of a place that the side does not list. */
function elsewhere(place: LibraryLocation): string {
  if (place.kind === 'compare-episode' || place.kind === 'compare-tag') return 'Comparison';
  return 'id' in place ? place.id : 'All quotes';
}

function labelOf(side: LibrarySideView, place: LibraryLocation): string {
  const all = [...side.places, ...side.people, ...side.shows, ...side.tags];
  return all.find((item) => keyOf(item.place) === keyOf(place))?.label ?? elsewhere(place);
}
