import type { OutlineTopic } from '../../utils/presenters/rail/outline';
import { Icon } from '../ui/Icon';
import { ShareBar } from '../ui/ShareBar';
import { trusted } from '../ui/trusted';
import { Disclosure } from './Disclosure';
import type { OutlineProps } from './Outline';
import { PlayButton } from './PlayButton';
import { ReadMark } from './ReadMark';
import { SubtopicRow } from './SubtopicRow';
import { TopicSummary } from './TopicSummary';

export interface ChapterEntryProps
  extends Pick<OutlineProps, 'currentTopic' | 'read' | 'memory' | 'onTravel' | 'playedBy' | 'onPlay'> {
  topic: OutlineTopic;
}

/** One chapter: a heading that jumps to it, then what is said in it and its subtopics. */
export function ChapterEntry({ topic, currentTopic, read, memory, onTravel, ...playing }: ChapterEntryProps) {
  const isCurrent = topic.offset === currentTopic;
  const parts = topic.subtopics.length > 0 ? topic.subtopics : [topic];
  const isRead = !isCurrent && parts.every(({ offset }) => read.has(offset));
  return (
    <li class={isCurrent ? 'row chapter marked' : 'row chapter'}>
      <button
        type="button"
        class={isRead ? 'topic read' : 'topic'}
        aria-current={isCurrent ? 'location' : undefined}
        aria-description={topic.bar.label}
        onClick={trusted(() => onTravel(topic.offset))}
      >
        <span class="time">{topic.time}</span>
        <span class="head">
          <bdi>{topic.title}</bdi>
          {isRead && <ReadMark />}
        </span>
        <span class="facts">
          <span>
            {isCurrent && <span class="here">You are here</span>} <span class="lead">{topic.lead}</span>
          </span>
          <span class="reading">{topic.reading}</span>
        </span>
        <ShareBar bar={topic.bar} size="thin" silent />
        {topic.doubt !== null && (
          <span class="doubt">
            <Icon name="caution" />
            {topic.doubt}
          </span>
        )}
      </button>
      <PlayButton row={topic} {...playing} />
      {topic.summary !== null && (
        <Disclosure id={`points-${topic.offset}`} label="Key points" of={topic.title} memory={memory}>
          <TopicSummary summary={topic.summary} offset={topic.offset} memory={memory} onTravel={onTravel} />
        </Disclosure>
      )}
      {topic.subtopics.length > 0 && (
        <ol class="subtopics">
          {topic.subtopics.map((part) => (
            <SubtopicRow
              key={part.offset}
              part={part}
              isCurrent={part.offset === currentTopic}
              read={read.has(part.offset)}
              onTravel={onTravel}
              {...playing}
            />
          ))}
        </ol>
      )}
    </li>
  );
}
