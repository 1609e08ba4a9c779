import type { OutlineView } from '../../utils/presenters/rail/outline';
import { Notice } from '../ui/Notice';
import { useFollow } from '../ui/use-follow';
import { useRoving } from '../ui/use-roving';
import { ChapterEntry } from './ChapterEntry';
import { ClockCorrection, type ClockCorrectionProps } from './ClockCorrection';
import { LabelDoubts, type LabelDoubtsProps } from './LabelDoubts';
import type { PanelProps } from './rail-props';

export interface OutlineProps extends LabelDoubtsProps, ClockCorrectionProps, Pick<PanelProps, 'playedBy' | 'onPlay'> {
  view: OutlineView;
  /** "21 min left"; empty outside the transcript. */
  timeLeft: string;
  /** Offset of the topic or subtopic being read; null before the first. */
  currentTopic: number | null;
  /** Offsets of the topics and subtopics that were read. */
  read: ReadonlySet<number>;
}

/** Chapters and subtopics with time, reading time and who leads; the one being read stays in view. */
export function Outline({ view, timeLeft, currentTopic, read, memory, onTravel, ...rest }: OutlineProps) {
  const { ref, ...roving } = useRoving<HTMLOListElement>('list', '[aria-current]');
  useFollow(ref, currentTopic);

  return (
    <>
      <p class="meta">
        {view.meta}
        <span>{timeLeft}</span>
      </p>
      <ClockCorrection {...rest} memory={memory} />
      {view.cautions.map((text) => (
        <Notice key={text} text={text} />
      ))}
      {view.note !== null && <p class={view.topics.length > 0 ? 'note' : 'empty'}>{view.note}</p>}
      <ol class="list" ref={ref} {...roving}>
        <LabelDoubts labelDoubts={rest.labelDoubts} onDismissDoubt={rest.onDismissDoubt} onTravel={onTravel} />
        {view.topics.map((topic) => (
          <ChapterEntry
            key={topic.offset}
            {...{ topic, currentTopic, read, memory, onTravel }}
            playedBy={rest.playedBy}
            onPlay={rest.onPlay}
          />
        ))}
      </ol>
    </>
  );
}
