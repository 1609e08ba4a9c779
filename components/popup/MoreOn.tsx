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
  const [chosen, choose] = useState<number | null>(null);
  const open = chosen === null ? undefined : person.topics[chosen];
  const id = `more-${person.slot}-${person.initials}`;
  return (
    <>
      <p class="more-on">
        More on
        {person.topics.map(({ title }, topic) => (
          <button
            key={topic}
            type="button"
            aria-expanded={topic === chosen}
            aria-label={`More by ${person.short} on ${title}`}
            {...(topic === chosen && { 'aria-controls': id })}
            onClick={trusted(() => choose(topic === chosen ? null : topic))}
          >
            <bdi>{title}</bdi>
            <Icon name={topic === chosen ? 'up' : 'down'} />
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
