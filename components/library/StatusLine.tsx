import { UNDO_LABELS } from '../../utils/presenters/quotes/quote-notices';
import { TextButton } from '../ui/TextButton';
import type { LibraryProps } from './library-props';

/** What just happened, with undo or redo. It is always in the DOM, so that screen readers announce changes. */
export function StatusLine({ said, onUndo, onRedo }: Pick<LibraryProps, 'said' | 'onUndo' | 'onRedo'>) {
  return (
    <div class={said === null ? 'status-line' : 'status-line shown'} role="status">
      {said !== null && (
        <>
          <span>{said.text}</span>
          {said.way !== null && (
            <TextButton onClick={said.way === 'undo' ? onUndo : onRedo}>{UNDO_LABELS[said.way]}</TextButton>
          )}
        </>
      )}
    </div>
  );
}
