import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface TopicChoiceProps {
  topics: readonly { topic: number; title: string }[];
  /** Null for all topics. */
  chosen: number | null;
  onChoose(topic: number | null): void;
}

/** Filters a list by topic. */
export function TopicChoice({ topics, chosen, onChoose }: TopicChoiceProps) {
  return (
    <span class="topic-choice">
      <select
        aria-label="Topic"
        value={chosen ?? ''}
        onChange={trusted(({ currentTarget: { value } }) => onChoose(value === '' ? null : Number(value)))}
      >
        <option value="">All topics</option>
        {topics.map(({ topic, title }) => (
          <option key={topic} value={topic}>
            {title}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
