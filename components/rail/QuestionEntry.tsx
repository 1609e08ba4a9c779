import { Fragment } from 'preact';
import type { QuestionRow } from '../../utils/presenters/rail/questions';
import { trusted } from '../ui/trusted';
import { PointWithSpeaker } from './PointWithSpeaker';

export interface QuestionEntryProps {
  question: QuestionRow;
  /** Offset the reader was last taken to; null before. */
  lastJump: number | null;
  onTravel(offset: number): void;
}

/** A question of the transcript, with who answers it and how. */
export function QuestionEntry({ question, lastJump, onTravel }: QuestionEntryProps) {
  return (
    <li class="row question">
      <button
        type="button"
        class="asking"
        aria-current={question.offset === lastJump ? 'location' : undefined}
        onClick={trusted(() => onTravel(question.offset))}
      >
        <span class="time">{question.time}</span>
        <span dir="auto">
          {question.asker !== null && (
            <span class="asker">
              <bdi>{question.asker}</bdi>
            </span>
          )}
          {question.text}
        </span>
      </button>
      {question.answers.map(({ person, further, ...point }) => (
        <Fragment key={point.offset}>
          <PointWithSpeaker point={point} person={person} current={point.offset === lastJump} onTravel={onTravel} />
          {further.map((more) => (
            <PointWithSpeaker
              key={more.offset}
              point={more}
              person={person}
              further
              timed
              current={more.offset === lastJump}
              onTravel={onTravel}
            />
          ))}
        </Fragment>
      ))}
      {question.answers.length === 0 && <p class="unanswered">No answer in the transcript</p>}
    </li>
  );
}
