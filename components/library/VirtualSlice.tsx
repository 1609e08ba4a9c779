import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useNearViewport } from './use-near-viewport';

export interface VirtualSliceProps {
  /** Identifies the list. What is known of its position does not carry over to another list. */
  list: string;
  /** Whether to draw it before the browser has reported where it is. */
  first: boolean;
  /** Whether to draw it regardless of position, because the reader is going there. */
  wanted: boolean;
  /** Height in px to use until it has been drawn once. */
  estimate: number;
  children(): ComponentChildren;
}

/** A stretch of the list that is drawn only near the window; elsewhere it is an empty box of the same height. */
export function VirtualSlice({ list, first, wanted, estimate, children }: VirtualSliceProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { near, height } = useNearViewport(ref, { list, first, wanted });
  const drawn = near || wanted;
  return (
    <div ref={ref} class="slice" style={{ height: drawn ? '' : `${height ?? estimate}px` }}>
      {drawn && children()}
    </div>
  );
}
