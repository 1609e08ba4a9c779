import { trusted } from '../ui/trusted';
import { QuoteWords } from './QuoteWords';
import type { QuotesTabProps } from './quotes-props';

/** The tray of quotes whose words are not on the page now. Nothing is moved unless the reader asks. */
export function MissingQuotes({ view, onTravel, onPlaceHere, onKeep }: QuotesTabProps) {
  if (view.missing.length === 0) return null;
  return (
    <section class="missing" aria-label="No longer on this page">
      <h3>No longer on this page</h3>
      <ul class="list">
        {view.missing.map((quote) => (
          <li key={quote.id} class={`quote quote-${quote.color}`}>
            <QuoteWords quote={quote} />
            {quote.guess === null ? (
              <p class="guess">No similar text found. It stays in your library.</p>
            ) : (
              <p class="guess">
                Most likely place: <q>{quote.guess.words}</q>
              </p>
            )}
            <p class="acts">
              {quote.guess !== null && (
                <>
                  <button type="button" class="link" onClick={trusted(() => onTravel(quote.guess?.offset ?? 0))}>
                    Show it
                  </button>
                  {quote.guess.placeable && (
                    <button type="button" class="link" onClick={trusted(() => onPlaceHere(quote.id))}>
                      Place here
                    </button>
                  )}
                </>
              )}
              <button type="button" class="link" onClick={trusted(() => onKeep(quote.id))}>
                Keep
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
