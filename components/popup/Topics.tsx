import type { PopupTopic } from '../../utils/presenters/popup';
import { ShareBar } from '../ui/ShareBar';
import { trusted } from '../ui/trusted';

/** The topics, with who talks in each of them. */
export function Topics({ topics, onTravel }: { topics: readonly PopupTopic[]; onTravel(offset: number): void }) {
  return (
    <section class="topics" aria-labelledby="topics">
      <h2 id="topics">Topics</h2>
      <ol>
        {topics.map((topic) => (
          <li key={topic.offset}>
            <button
              type="button"
              class="door"
              aria-description={topic.bar.label}
              onClick={trusted(() => onTravel(topic.offset))}
            >
              <span class="time">{topic.time}</span>
              <span>
                <bdi>{topic.title}</bdi>
                {topic.lead !== '' && (
                  <span class="lead">
                    <bdi>{topic.lead}</bdi>
                  </span>
                )}
              </span>
              <ShareBar bar={topic.bar} size="thin" silent />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
