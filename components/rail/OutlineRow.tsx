import type { OutlineTopic } from '../../utils/presenters/outline';
import { ShareBar } from '../ui/ShareBar';
import { trusted } from '../ui/trusted';

export interface OutlineRowProps {
  topic: OutlineTopic;
  here: boolean;
  onTravel(offset: number): void;
}

/** One chapter; the whole row is the door. */
export function OutlineRow({ topic, here, onTravel }: OutlineRowProps) {
  return (
    <li class={here ? 'row marked' : 'row'}>
      <button
        type="button"
        class="topic"
        aria-current={here ? 'location' : undefined}
        aria-description={topic.bar.label}
        onClick={trusted(() => onTravel(topic.offset))}
      >
        <span class="time">{topic.time}</span>
        <span class="head">
          <bdi>{topic.title}</bdi>
        </span>
        <span class="facts">
          <span>
            {here && <span class="here">You are here</span>} <span class="lead">{topic.lead}</span>
          </span>
          <span class="reading">{topic.reading}</span>
        </span>
        <ShareBar bar={topic.bar} size="thin" silent />
        {topic.doubt !== null && <span class="doubt">{topic.doubt}</span>}
      </button>
    </li>
  );
}
