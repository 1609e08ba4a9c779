import type { SpeakerRow } from '../../utils/presenters/rail/speakers';
import { Chip } from '../ui/Chip';
import { TextButton } from '../ui/TextButton';
import { trusted } from '../ui/trusted';
import { LabelDoubts, type LabelDoubtsProps } from './LabelDoubts';

/** The label doubts are those printed with this person's name. */
export interface SpeakerEntryProps extends LabelDoubtsProps {
  person: SpeakerRow;
  solo: boolean;
  onSolo(id: string | null): void;
  onNextTurn(id: string): void;
}

/** A person in the list: the row toggles solo and, while solo, offers two further actions. */
export function SpeakerEntry({ person, solo, onSolo, onNextTurn, ...doubts }: SpeakerEntryProps) {
  const habits = [person.talksOf, person.replies].filter((line) => line !== null);
  return (
    <li class={`row slot-${person.slot}${solo ? ' marked' : ''}`}>
      <button
        type="button"
        class="speaker"
        aria-pressed={solo}
        aria-description={habits.length > 0 ? habits.join('. ') : undefined}
        title={solo ? 'Show everyone' : `Read only ${person.name}`}
        onClick={trusted(() => onSolo(solo ? null : person.id))}
      >
        <Chip initials={person.initials} slot={person.slot} large />
        <span class="name">
          <bdi>{person.name}</bdi>
        </span>
        <span class="share">{person.share}</span>
        <span class="role">
          <bdi>{person.role}</bdi>
        </span>
        <span class="minutes">{person.minutes}</span>
        <span class="level" aria-hidden="true">
          <span style={{ width: `${person.level * 100}%` }} />
        </span>
        {habits.map((line) => (
          <span class="habit" key={line} aria-hidden="true">
            <bdi>{line}</bdi>
          </span>
        ))}
      </button>
      {solo && (
        <p class="actions">
          <TextButton onClick={() => onSolo(null)}>Show everyone</TextButton>
          <TextButton onClick={() => onNextTurn(person.id)}>Next turn</TextButton>
          <span class="turns">{person.turns}</span>
        </p>
      )}
      {doubts.labelDoubts.length > 0 && (
        <ul>
          <LabelDoubts {...doubts} />
        </ul>
      )}
    </li>
  );
}
