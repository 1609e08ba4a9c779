import type { LibraryRow } from '../../utils/presenters/library/library-row';
import { GuessedPlace } from '../ui/GuessedPlace';
import { TextButton } from '../ui/TextButton';
import type { QuoteActionsProps } from './library-props';

export interface RowMissingProps extends Pick<QuoteActionsProps, 'onPlaceHere' | 'onDismissMissing'> {
  row: LibraryRow;
}

/** Says that the page no longer has these words, and what to do about it. Nothing is moved unless the reader asks. */
export function RowMissing({ row: { id, missing }, onPlaceHere, onDismissMissing }: RowMissingProps) {
  if (missing === null) return null;
  return (
    <div class="lost">
      <p>
        No longer on its page. <GuessedPlace words={missing.guess} none="No similar text found on the page." />
      </p>
      <p class="lost-acts">
        {missing.placeable && <TextButton onClick={() => onPlaceHere(id)}>Place here</TextButton>}
        <TextButton onClick={() => onDismissMissing(id)}>Keep</TextButton>
      </p>
    </div>
  );
}
