import { useOwnId } from '../ui/use-own-id';

/**
 * How the article of a quote is found and named: by its words, and by who said them and where.
 * @param at its number among the `length` that are listed
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
