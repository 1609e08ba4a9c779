import type { TopicPoints } from '../../utils/presenters/rail/summaries';
import { Chip } from '../ui/Chip';
import { Disclosure } from './Disclosure';
import { PointWithSpeaker } from './PointWithSpeaker';
import type { PanelMemory } from './use-panel-memory';

export interface TopicSummaryProps {
  summary: TopicPoints;
  /** Offset of the topic, which distinguishes its disclosures from those of other topics. */
  offset: number;
  memory: PanelMemory;
  onTravel(offset: number): void;
}

/** What is said in a topic, then what each speaker says in it. */
export function TopicSummary({ summary: { points, speakers }, offset, memory, onTravel }: TopicSummaryProps) {
  return (
    <>
      {points.map((point) => (
        <PointWithSpeaker key={point.offset} point={point} person={point.person} timed onTravel={onTravel} />
      ))}
      {speakers.length > 0 && (
        <Disclosure
          id={`voices-${offset}`}
          label="Who said what"
          of={speakers.map(({ person }) => person.short).join(', ')}
          memory={memory}
        >
          {speakers.map(({ person, points: own }) => (
            <section key={person.id} class={`voice slot-${person.slot}`} aria-label={person.name}>
              <p class="voice-name">
                <Chip initials={person.initials} slot={person.slot} />
                <bdi>{person.name}</bdi>
              </p>
              {own.map((point) => (
                <PointWithSpeaker key={point.offset} point={point} timed onTravel={onTravel} />
              ))}
            </section>
          ))}
        </Disclosure>
      )}
    </>
  );
}
