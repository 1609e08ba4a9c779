import { count } from '../../utils/presenters/format';
import type { LibraryPerson } from '../../utils/presenters/library/library-people';
import type { LibraryLocation } from '../../utils/presenters/library/library-side';
import { Chip } from '../ui/Chip';
import { TextButton } from '../ui/TextButton';

/** The person of the focused or hovered row, shown beside it if the window has room. */
export function PersonNote({
  person,
  onNavigate,
}: {
  person: LibraryPerson;
  onNavigate(place: LibraryLocation): void;
}) {
  const { initials, slot, name, short, titles, quotes, episodes } = person;
  return (
    <aside class={`person-note slot-${slot}`} aria-label={name}>
      <Chip initials={initials} slot={slot} large />
      <p class="name">
        <button type="button" onClick={() => onNavigate({ kind: 'person', id: person.id })}>
          <bdi>{name}</bdi>
        </button>
      </p>
      {titles[0] !== undefined && (
        <p>
          <bdi>{titles[0].title}</bdi>
        </p>
      )}
      <p>
        {count(quotes, 'quote')} in {count(episodes, 'episode')}
      </p>
      <TextButton onClick={() => onNavigate({ kind: 'person', id: person.id })}>All quotes from {short}</TextButton>
    </aside>
  );
}
