import type { OutlineSubtopic } from '../../utils/presenters/outline';
import { Chip } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface SubtopicRowProps {
  part: OutlineSubtopic;
  here: boolean;
  read: boolean;
  onTravel(offset: number): void;
}

/** A subtopic of a chapter, with who leads in it. */
export function SubtopicRow({ part: { title, time, offset, leader }, here, read, onTravel }: SubtopicRowProps) {
  return (
    <li>
      <button
        type="button"
        class={read && !here ? 'subtopic read' : 'subtopic'}
        aria-current={here ? 'location' : undefined}
        aria-description={leader === null ? undefined : `${leader.name} leads`}
        onClick={trusted(() => onTravel(offset))}
      >
        <span class="time">{time}</span>
        <span>
          <bdi>{title}</bdi>
          {read && !here && (
            <>
              <Icon name="check" />
              <span class="hidden">, read</span>
            </>
          )}
          {here && <span class="here">You are here</span>}
        </span>
        {leader !== null && <Chip initials={leader.initials} slot={leader.slot} />}
      </button>
    </li>
  );
}
