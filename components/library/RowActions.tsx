import { useState } from 'preact/hooks';
import type { LibraryRow } from '../../utils/presenters/library-row';
import { PictureActs } from '../ui/PictureActs';
import type { LibraryProps } from './library-props';

export interface RowActionsProps
  extends Pick<LibraryProps, 'onCite' | 'onPicture' | 'onDelete' | 'onRestore' | 'onForget'> {
  row: LibraryRow;
  /** Null when the row cannot be edited in place. */
  onEdit: (() => void) | null;
}

/** What can be done with a quote; visible while its row is hovered or has the focus. */
export function RowActions({ row, onCite, onPicture, onDelete, onRestore, onForget, onEdit }: RowActionsProps) {
  const [asking, setAsking] = useState(false);
  const { id, link, goes } = row;
  const act = (label: string, onClick: () => void, quiet = false) => (
    <button type="button" class={quiet ? 'quiet' : 'link'} onClick={onClick}>
      {label}
    </button>
  );
  if (goes !== null) {
    return (
      <p class={asking ? 'acts asking' : 'acts'}>
        {asking ? (
          <>
            <span>Delete for good? There is no way back.</span>
            {act('Delete for good', () => onForget([id]))}
            {act('Keep', () => setAsking(false))}
          </>
        ) : (
          <>
            {act('Restore', () => onRestore([id]))}
            {act('Delete for good …', () => setAsking(true), true)}
          </>
        )}
      </p>
    );
  }
  return (
    <p class="acts">
      {link !== null && (
        <a class="link" href={link} target="_blank" rel="noreferrer">
          Open
        </a>
      )}
      {act('Copy citation', () => onCite(id))}
      {row.picture && <PictureActs onPicture={(how) => onPicture(id, how)} />}
      {onEdit !== null && act('Edit', onEdit)}
      {act('Delete', () => onDelete([id]), true)}
    </p>
  );
}
