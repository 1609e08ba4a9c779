import { createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { Span } from '../../utils/transcript/model';

/** Name of the highlight that `library.css` paints. */
const HITS = 'library-hit';

/** Where in a text the words stand that are looked for, for every row that shows words. */
export const Looking = createContext<(text: string) => Span[]>(() => []);

/** Paints the words looked for inside an element, without touching its text. Where the browser cannot, nothing is painted. */
export function useHits(ref: RefObject<HTMLElement | null>, text: string): void {
  const hitsIn = useContext(Looking);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are other nodes
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
