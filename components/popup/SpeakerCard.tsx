import type { PopupPerson } from '../../utils/presenters/popup';
import { savedLine } from '../../utils/presenters/quotes/quotes';
import { Chip } from '../ui/Chip';
import { SoloToggle } from '../ui/SoloToggle';
import { ByTopic } from './ByTopic';
import { PointButton } from './PointButton';

export interface SpeakerCardProps {
  person: PopupPerson;
  solo: boolean;
  /** How many saved quotes of the episode are theirs, and where the library has them. */
  quotes: { count: number; href: string };
  onSolo(id: string | null): void;
  onTravel(offset: number): void;
}

/** A person with three sentences of their own, each of which jumps to its place. */
export function SpeakerCard({ person, solo, quotes, onSolo, onTravel }: SpeakerCardProps) {
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
            <PointButton point={point} onTravel={onTravel} />
          </li>
        ))}
      </ul>
      {person.points.length === 0 && <p class="card-meta">No key points found.</p>}
      <p class="card-meta">
        <bdi>{person.meta}</bdi>
      </p>
      {person.talksOf !== null && (
        <p class="card-meta">
          <bdi>{person.talksOf}</bdi>
        </p>
      )}
      {quotes.count > 0 && (
        <p class="card-meta">
          <a class="link" href={quotes.href} target="_blank" rel="noreferrer">
            {savedLine(quotes.count)}
            <span class="hidden">: {person.name}</span>
          </a>
        </p>
      )}
      {person.topics.length > 0 && <ByTopic person={person} onTravel={onTravel} />}
    </section>
  );
}
