import type { LibraryRow } from '../../utils/presenters/library/library-row';
import { useOwnId } from '../ui/use-own-id';

/**
 * Attributes that identify the article of a quote, label it by its words, person and source, and describe it by its
 * note.
 * @param at its index among the `length` listed quotes
 */
export function useRowName({ id, note }: Pick<LibraryRow, 'id' | 'note'>, at: number, length: number) {
  const wordsId = useOwnId();
  const metaId = useOwnId();
  const noteId = useOwnId();
  const article = {
    'data-at': at,
    'data-id': id,
    tabIndex: -1,
    'aria-labelledby': `${wordsId} ${metaId}`,
    'aria-describedby': note === '' ? undefined : noteId,
    'aria-posinset': at + 1,
    'aria-setsize': length,
  };
  return { wordsId, metaId, noteId, article };
}
