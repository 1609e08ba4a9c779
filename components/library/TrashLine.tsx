import { count } from '../../utils/presenters/format';
import { STAYS_IN_TRASH } from '../../utils/presenters/library/library-notices';
import type { LibraryProps } from './library-props';
import { usePermanentDeletion } from './use-disclosure';

/** How long the trash keeps quotes, and a button that empties it; no button while a search hides some of them. */
export function TrashLine({ view, typed, onDeleteForever }: Pick<LibraryProps, 'view' | 'typed' | 'onDeleteForever'>) {
  const ids = view.shown.map(({ quote }) => quote.id);
  const { opener, asked } = usePermanentDeletion({
    label: 'Empty trash…',
    what: `${ids.length === 1 ? 'the quote' : `all ${count(ids.length, 'quote')}`} in the trash`,
    onYes: () => onDeleteForever(ids),
  });
  return (
    <div class="trash-line">
      <p>
        {STAYS_IN_TRASH} {typed === '' && opener}
      </p>
      {typed === '' && asked}
    </div>
  );
}
