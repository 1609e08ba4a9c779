import type { LibraryProps } from './library-props';

/** What just happened, with the way back. Always there, so that it is read out. */
export function StatusLine({ said, onUndo }: Pick<LibraryProps, 'said' | 'onUndo'>) {
  return (
    <div class={said === null ? 'status-line' : 'status-line shown'} role="status">
      {said !== null && (
        <>
          <span>{said.text}</span>
          {said.undo && (
            <button type="button" class="link" onClick={onUndo}>
              Undo
            </button>
          )}
        </>
      )}
    </div>
  );
}
