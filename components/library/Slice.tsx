import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useNear } from './use-near';

export interface SliceProps {
  /** Of which list it is a part. In another one nothing is known of where it stands. */
  list: string;
  /** Drawn before the browser has said where it is. */
  first: boolean;
  /** Drawn wherever it is: the reader goes there. */
  wanted: boolean;
  /** px, until it has been drawn once. */
  estimate: number;
  children(): ComponentChildren;
}

/** A stretch of the list that is there only while it is near the window; else as much room as it takes. */
export function Slice({ list, first, wanted, estimate, children }: SliceProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { near, height } = useNear(ref, { list, first, wanted });
  const drawn = near || wanted;
  return (
    <div ref={ref} class="slice" style={{ height: drawn ? '' : `${height ?? estimate}px` }}>
      {drawn && children()}
    </div>
  );
}
