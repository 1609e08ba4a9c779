import { useState } from 'preact/hooks';
import type { PopupPerson } from '../../utils/presenters/popup';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import { PointButton } from './PointButton';

export interface ByTopicProps {
  person: PopupPerson;
  onTravel(offset: number): void;
}

/** What a person says in each topic; collapsed to one line at first. */
export function ByTopic({ person, onTravel }: ByTopicProps) {
  const [open, show] = useState(false);
  const id = `by-topic-${person.slot}-${person.initials}`;
  return (
    <>
      <button
        type="button"
        class="by-topic"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onClick={trusted(() => show(!open))}
      >
        By topic
        <span class="hidden">: {person.name}</span>
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && (
        <div id={id}>
          {person.topics.map(({ title, points, above }, topic) => (
            <section key={topic}>
              <h3 class="topic-name">
                <bdi>{title}</bdi>
              </h3>
              <ul class="points">
                {[...points, ...above].map((point) => (
                  <li key={point.offset}>
                    <PointButton point={point} onTravel={onTravel} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
