import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import { MissingQuotes } from './MissingQuotes';
import { QuotesLessonView } from './QuotesLessonView';
import { QuoteWords } from './QuoteWords';
import type { QuotesTabProps } from './quotes-props';

/** This episode's quotes in transcript order, preceded by those that are missing from the page. */
export function QuotesTab(props: QuotesTabProps) {
  const { view, lesson, onOpen } = props;
  const { ref, ...roving } = useRoving<HTMLUListElement>('list');
  if (view.quotes.length === 0 && view.missing.length === 0) return <QuotesLessonView lesson={lesson} />;
  return (
    <>
      <p class="meta">
        <span>{view.meta}</span>
        <span>In transcript order</span>
      </p>
      <MissingQuotes {...props} />
      <ul class="list" ref={ref} {...roving}>
        {view.quotes.map((quote) => (
          <li key={quote.id} class="row">
            <button
              type="button"
              class={`quote quote-${quote.color}`}
              // A click made with the keyboard has a count of 0.
              onClick={trusted((event: MouseEvent) => onOpen(quote.id, event.detail === 0))}
            >
              <QuoteWords quote={quote} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
