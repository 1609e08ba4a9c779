import type { QuestionRow } from '../../utils/presenters/questions';
import { trusted } from '../ui/trusted';
import { SaidBy } from './SaidBy';

/** A question of the talk with who answers what. */
export function QuestionEntry({ question, onTravel }: { question: QuestionRow; onTravel(offset: number): void }) {
  return (
    <li class="row question">
      <button type="button" class="asking" onClick={trusted(() => onTravel(question.offset))}>
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
      {question.answers.map((answer) => (
        <SaidBy key={answer.offset} point={answer} person={answer.person} onTravel={onTravel} />
      ))}
      {question.answers.length === 0 && <p class="unanswered">No answer in the transcript</p>}
    </li>
  );
}
