import type { QuoteListItem } from '../../utils/presenters/quotes/quotes';
import { Chip } from '../ui/Chip';
import { Shape } from '../ui/Shape';

/** Shape and name, time, words, person and note of a quote, in both the list and the tray. */
export function QuoteWords({ quote }: { quote: QuoteListItem }) {
  return (
    <>
      <span class="top">
        <Shape color={quote.color} />
        <span class="color-name">{quote.colorName}</span>
        {quote.standing !== null && <span class="standing">{quote.standing}</span>}
        <span class="time">{quote.time}</span>
      </span>
      <span class="words">
        <bdi>{quote.words}</bdi>
      </span>
      {quote.person !== null && (
        <span class="by">
          {quote.person.chip !== null && <Chip {...quote.person.chip} />}
          <bdi>{quote.person.name}</bdi>
        </span>
      )}
      {quote.note !== '' && (
        <span class="note-text">
          <bdi>{quote.note}</bdi>
        </span>
      )}
      {quote.tags.length > 0 && (
        <span class="tags">
          {quote.tags.map((tag) => (
            <bdi key={tag}>#{tag}</bdi>
          ))}
        </span>
      )}
    </>
  );
}
