import type { OutlineSubtopic } from '../../utils/presenters/rail/outline';
import { Chip } from '../ui/Chip';
import { trusted } from '../ui/trusted';
import { PlayButton, type PlayButtonProps } from './PlayButton';
import { ReadMark } from './ReadMark';

export interface SubtopicRowProps extends Omit<PlayButtonProps, 'row'> {
  part: OutlineSubtopic;
  isCurrent: boolean;
  read: boolean;
  onTravel(offset: number): void;
}

/** A subtopic of a chapter, with who leads in it. */
export function SubtopicRow({ part, isCurrent, read, onTravel, ...playing }: SubtopicRowProps) {
  const { title, time, offset, leader } = part;
  return (
    <li>
      <button
        type="button"
        class={read && !isCurrent ? 'subtopic read' : 'subtopic'}
        aria-current={isCurrent ? 'location' : undefined}
        aria-description={leader === null ? undefined : `${leader.name} leads`}
        onClick={trusted(() => onTravel(offset))}
      >
        <span class="time">{time}</span>
        <span>
          <bdi>{title}</bdi>
          {read && !isCurrent && <ReadMark />}
          {isCurrent && <span class="here">You are here</span>}
        </span>
        {leader !== null && <Chip initials={leader.initials} slot={leader.slot} />}
      </button>
      <PlayButton row={part} {...playing} />
    </li>
  );
}
