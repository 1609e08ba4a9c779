import { useState } from 'preact/hooks';
import type { PopupPerson } from '../../utils/presenters/popup';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import { Door } from './Door';

export interface MoreOnProps {
  person: PopupPerson;
  onTravel(offset: number): void;
}

/** What a person says in each topic, one topic at a time; a line of words until one is chosen. */
export function MoreOn({ person, onTravel }: MoreOnProps) {
  const [chosen, choose] = useState<string | null>(null);
  const open = person.topics.find(({ title }) => title === chosen);
  const id = `more-${person.slot}-${person.initials}`;
  return (
    <>
      <p class="more-on">
        More on
        {person.topics.map(({ title }) => (
          <button
            key={title}
            type="button"
            aria-expanded={title === chosen}
            aria-label={`More by ${person.short} on ${title}`}
            {...(title === chosen && { 'aria-controls': id })}
            onClick={trusted(() => choose(title === chosen ? null : title))}
          >
            <bdi>{title}</bdi>
            <Icon name={title === chosen ? 'up' : 'down'} />
          </button>
        ))}
      </p>
      {open !== undefined && (
        <ul class="points" id={id}>
          {open.points.map((point) => (
            <li key={point.offset}>
              <Door point={point} onTravel={onTravel} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
