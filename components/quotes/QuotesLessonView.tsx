import type { QuotesLesson } from '../../utils/presenters/quotes/quotes';
import { Shape } from '../ui/Shape';

/** The empty tab: the four color names with their use, and how to save. */
export function QuotesLessonView({ lesson }: { lesson: QuotesLesson }) {
  return (
    <div class="lesson">
      <p>No quotes from this episode yet.</p>
      <ul>
        {lesson.colors.map(({ color, name, use }) => (
          <li key={color} class={`quote-${color}`}>
            <Shape color={color} />
            <span>
              <span class="color-name">{name}</span> {use}
            </span>
          </li>
        ))}
      </ul>
      <p>{lesson.how}</p>
    </div>
  );
}
