import { GuessedPlace } from '../ui/GuessedPlace';
import { TextButton } from '../ui/TextButton';
import { QuoteWords } from './QuoteWords';
import type { QuotesTabProps } from './quotes-props';

/** The tray of quotes whose words are not on the page now. Nothing is moved unless the reader asks. */
export function MissingQuotes({ view, onTravel, onPlaceHere, onDismissMissing }: QuotesTabProps) {
  if (view.missing.length === 0) return null;
  return (
    <section class="missing" aria-label="No longer on this page">
      <h3>No longer on this page</h3>
      <ul class="list">
        {view.missing.map((quote) => (
          <li key={quote.id} class={`quote quote-${quote.color}`}>
            <QuoteWords quote={quote} />
            <p class="guess">
              <GuessedPlace
                words={quote.guess?.words ?? null}
                none="No similar text found. It stays in your library."
              />
            </p>
            <p class="acts">
              {quote.guess !== null && (
                <>
                  <TextButton onClick={() => onTravel(quote.guess?.offset ?? 0)}>Show it</TextButton>
                  {quote.guess.placeable && <TextButton onClick={() => onPlaceHere(quote.id)}>Place here</TextButton>}
                </>
              )}
              <TextButton onClick={() => onDismissMissing(quote.id)}>Keep</TextButton>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
