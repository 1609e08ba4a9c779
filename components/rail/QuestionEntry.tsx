import { Fragment } from 'preact';
import type { QuestionRow } from '../../utils/presenters/questions';
import { trusted } from '../ui/trusted';
import { SaidBy } from './SaidBy';

export interface QuestionEntryProps {
  question: QuestionRow;
  /** Offset the reader was last taken to; null before. */
  gone: number | null;
  onTravel(offset: number): void;
}

/** A question of the transcript, with who answers it and how. */
export function QuestionEntry({ question, gone, onTravel }: QuestionEntryProps) {
  return (
    <li class="row question">
      <button
        type="button"
        class="asking"
        aria-current={question.offset === gone ? 'location' : undefined}
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
          <SaidBy point={point} person={person} current={point.offset === gone} onTravel={onTravel} />
          {further !== null && (
            <SaidBy
              point={further}
              person={person}
              further
              timed
              current={further.offset === gone}
              onTravel={onTravel}
            />
          )}
        </Fragment>
      ))}
      {question.answers.length === 0 && <p class="unanswered">No answer in the transcript</p>}
    </li>
  );
}
