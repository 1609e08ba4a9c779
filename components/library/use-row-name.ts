import { useOwnId } from '../ui/use-own-id';

/**
 * Attributes that identify the article of a quote and label it by its words, person and source.
 * @param at its index among the `length` listed quotes
 */
export function useRowName(id: string, at: number, length: number) {
  const wordsId = useOwnId();
  const metaId = useOwnId();
  const article = {
    'data-at': at,
    'data-id': id,
    tabIndex: -1,
    'aria-labelledby': `${wordsId} ${metaId}`,
    'aria-posinset': at + 1,
    'aria-setsize': length,
  };
  return { wordsId, metaId, article };
}
