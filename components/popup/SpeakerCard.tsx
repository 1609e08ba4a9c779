import type { PopupPerson } from '../../utils/presenters/popup';
import { Chip } from '../ui/Chip';
import { SoloToggle } from '../ui/SoloToggle';
import { trusted } from '../ui/trusted';

export interface SpeakerCardProps {
  person: PopupPerson;
  solo: boolean;
  onSolo(id: string | null): void;
  onTravel(offset: number): void;
}

/** A person with three sentences of their own, each a door to its place. */
export function SpeakerCard({ person, solo, onSolo, onTravel }: SpeakerCardProps) {
  return (
    <section class={`card slot-${person.slot}`} aria-label={person.name}>
      <div class="card-head">
        <Chip initials={person.initials} slot={person.slot} large />
        <div>
          <h2 class="name">
            <bdi>{person.name}</bdi>
          </h2>
          <p class="role">
            <bdi>{person.role}</bdi>
          </p>
        </div>
        <SoloToggle name={person.name} pressed={solo} onClick={() => onSolo(solo ? null : person.id)} />
      </div>
      <ul class="points">
        {person.points.map((point) => (
          <li key={point.offset}>
            <button type="button" class="door" onClick={trusted(() => onTravel(point.offset))}>
              <span class="time">{point.time}</span>
              <span dir="auto">{point.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="card-meta">
        <bdi>{person.meta}</bdi>
      </p>
    </section>
  );
}
