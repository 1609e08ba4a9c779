import type { LibraryRow } from '../../utils/presenters/library/library-row';
import { TextButton } from '../ui/TextButton';
import type { LibraryProps } from './library-props';
import { useDisclosure, usePermanentDeletion } from './use-disclosure';

export interface RowActionsProps
  extends Pick<LibraryProps, 'onCite' | 'onPicture' | 'onDelete' | 'onRestore' | 'onDeleteForever'> {
  row: LibraryRow;
  /** Null when the row cannot be edited in place. */
  onEdit: (() => void) | null;
  /** In a narrow column the link to the page unfolds with the rest. */
  narrow?: boolean;
}

/**
 * What can be done with a quote; visible while its row is hovered or has the focus. All but the first action unfold
 * below the quote, so that nothing covers it and no empty line is reserved for hidden actions.
 */
export function RowActions(props: RowActionsProps) {
  return props.row.goes === null ? <KeptActions {...props} /> : <TrashActions {...props} />;
}

function KeptActions({ row, onCite, onPicture, onDelete, onEdit, narrow = false }: RowActionsProps) {
  const { open, opener, unfolded } = useDisclosure('More');
  const { id, link, picture } = row;
  const way = link !== null && (
    <a class="link" href={link} target="_blank" rel="noreferrer">
      Open
    </a>
  );
  return (
    <>
      <p class="acts">
        {!narrow && way}
        {opener}
      </p>
      {open && (
        <p class="acts unfolded" {...unfolded}>
          {narrow && way}
          <TextButton onClick={() => onCite(id)}>Copy citation</TextButton>
          {picture && <TextButton onClick={() => onPicture(id, 'copy')}>Copy picture</TextButton>}
          {picture && <TextButton onClick={() => onPicture(id, 'save')}>Save picture</TextButton>}
          {onEdit !== null && <TextButton onClick={onEdit}>Edit</TextButton>}
          <TextButton look="quiet" onClick={() => onDelete([id])}>
            Delete
          </TextButton>
        </p>
      )}
    </>
  );
}

function TrashActions({ row: { id }, onRestore, onDeleteForever }: RowActionsProps) {
  const { opener, asked } = usePermanentDeletion({ onYes: () => onDeleteForever([id]) });
  return (
    <>
      <p class="acts">
        <TextButton onClick={() => onRestore([id])}>Restore</TextButton>
        {opener}
      </p>
      {asked}
    </>
  );
}
