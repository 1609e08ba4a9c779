import { createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { Span } from '../../utils/transcript/model';

/** Name of the highlight styled in `library.css`. */
const HITS = 'library-hit';

/** Finds the search hits in a text, for every row that shows words. */
export const SearchHitsContext = createContext<(text: string) => Span[]>(() => []);

/**
 * Highlights search hits inside an element without changing its text. Does nothing where highlights are not supported.
 */
export function useHits(ref: RefObject<HTMLElement | null>, text: string): void {
  const hitsIn = useContext(SearchHitsContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words are a new text node
  useLayoutEffect(() => {
    const node = ref.current?.firstChild;
    if (!(node instanceof Text) || globalThis.CSS?.highlights === undefined) return;
    const ranges = hitsIn(node.data).map(({ start, end }) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    });
    const highlight = hits();
    for (const range of ranges) highlight.add(range);
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }, [ref, hitsIn, text]);
}

function hits(): Highlight {
  const known = CSS.highlights.get(HITS);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(HITS, made);
  return made;
}
