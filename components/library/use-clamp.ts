import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SearchHitsContext } from './use-hits';

/** A text is folded only if that hides at least this many lines; fewer would save less room than the button takes. */
const WORTH_IT = 3;

/**
 * A line holds at least this many letters, however narrow the window. Texts that fit by this estimate are not measured.
 */
const LETTERS_A_LINE = 20;

interface Clamp {
  /** The text has more lines than are shown while it is folded. */
  isLong: boolean;
  open: boolean;
  toggle(): void;
}

/**
 * Decides whether a long text is shown whole. The reader chooses; until then it is shown whole if folding would hide a
 * search hit.
 * @param ref the element, which contains the text and nothing else
 * @param lines number of lines shown while folded
 */
export function useClamp(ref: RefObject<HTMLElement | null>, text: string, lines: number): Clamp {
  const hitsIn = useContext(SearchHitsContext);
  const [{ isLong, hides }, measured] = useState({ isLong: false, hides: false });
  const [chosen, choose] = useState<{ open: boolean; hitsIn: typeof hitsIn } | null>(null);
  const folded = useRef(false);
  const mayBeLong = text.length > lines * LETTERS_A_LINE || text.split('\n', lines + 1).length > lines;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !mayBeLong)
      return measured(({ isLong: was }) => ({ isLong: was && mayBeLong, hides: false }));
    const measure = () => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      const long = element.scrollHeight > line * (lines + WORTH_IT - 0.5);
      measured({ isLong: long, hides: long && hitBelow(element, hitsIn, line * lines) });
    };
    measure();
    // A narrower column needs more lines.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, hitsIn, mayBeLong, lines, text]);
  // Another search may unfold what the reader folded; what the reader unfolded stays unfolded.
  const open = chosen !== null && (chosen.open || chosen.hitsIn === hitsIn) ? chosen.open : hides;
  useLayoutEffect(() => {
    // The end of the long text was in view, so the folded text may now be above the window.
    if (folded.current) ref.current?.scrollIntoView({ block: 'nearest' });
    folded.current = false;
  });
  const toggle = () => {
    folded.current = open;
    choose({ open: !open, hitsIn });
  };
  return { isLong, open, toggle };
}

/** Whether a search hit ends below a height, in px from the top of the element. */
function hitBelow(element: HTMLElement, hitsIn: (text: string) => { start: number; end: number }[], height: number) {
  const node = element.firstChild;
  if (!(node instanceof Text)) return false;
  const { top } = element.getBoundingClientRect();
  return hitsIn(node.data).some(({ start, end }) => {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect().bottom - top > height + 1;
  });
}
