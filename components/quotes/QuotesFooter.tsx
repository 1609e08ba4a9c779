import { trusted } from '../ui/trusted';
import type { QuotesTabProps } from './quotes-props';

/** Below the Quotes tab: copies all quotes, and opens the library of all episodes. */
export function QuotesFooter({ view, onCopyAll, onLibrary }: QuotesTabProps) {
  return (
    <span class="quotes-footer">
      {view.quotes.length + view.missing.length > 0 && (
        <button type="button" class="link" onClick={trusted(onCopyAll)}>
          Copy all
        </button>
      )}
      <button type="button" class="link" onClick={trusted(onLibrary)}>
        Open library
      </button>
    </span>
  );
}
