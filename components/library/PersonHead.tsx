import { count } from '../../utils/presenters/format';
import type { LibraryPerson } from '../../utils/presenters/library/library-people';
import { Chip } from '../ui/Chip';

/** The person whose page this is, with their titles as printed by each episode. */
export function PersonHead({ person }: { person: LibraryPerson }) {
  const { initials, slot, name, titles, quotes, episodes } = person;
  return (
    <header class={`person-head slot-${slot}`}>
      <Chip initials={initials} slot={slot} large />
      <div>
        <h2 class="name">
          <bdi>{name}</bdi>
        </h2>
        <ul>
          {titles.map(({ title, episodes: printedIn }) => (
            <li key={title}>
              <bdi>{title}</bdi> <span class="printed">{printedIn.join(', ')}</span>
            </li>
          ))}
        </ul>
        <p>
          {count(quotes, 'quote')} in {count(episodes, 'episode')}
        </p>
      </div>
    </header>
  );
}
