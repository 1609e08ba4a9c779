import { TextButton } from '../ui/TextButton';
import type { QuotesTabProps } from './quotes-props';

/** Below the Quotes tab: copies all quotes, and opens the library of all episodes. */
export function QuotesFooter({ view, onCopyAll, onLibrary }: QuotesTabProps) {
  return (
    <span class="quotes-footer">
      {view.quotes.length + view.missing.length > 0 && <TextButton onClick={onCopyAll}>Copy all</TextButton>}
      <TextButton onClick={onLibrary}>Open library</TextButton>
    </span>
  );
}
