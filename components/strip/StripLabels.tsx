import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StripView } from '../../utils/presenters/strip/strip';
import { labelRooms } from '../../utils/presenters/strip/strip-labels';
import type { StripScale } from '../../utils/presenters/strip/strip-scale';

/** Between a tick and its label, in px. */
const INDENT_PX = 6;

export interface StripLabelsProps {
  topics: StripView['topics'];
  scale: StripScale;
  width: number;
  /** Index of the topic being read. */
  current: number;
}

/** A tick where each topic begins, and its title where there is room. */
export function StripLabels({ topics, scale, width, current }: StripLabelsProps) {
  const row = useRef<HTMLSpanElement>(null);
  const [widths, setWidths] = useState<readonly number[]>([]);
  const xs = topics.map(({ offset }) => Math.round(scale.xOf(offset)));
  const labels = xs.map((x, i) => ({ x: x === 0 ? 0 : x + INDENT_PX, width: widths[i] ?? 0 }));
  const rooms = labelRooms(labels, width);
  // Widths change with the reader's fonts and text zoom, without any event but this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other topics have other elements.
  useLayoutEffect(() => {
    const words = [...(row.current?.querySelectorAll('bdi') ?? [])];
    // Rounded, a width may be too small for its words by a part of a pixel.
    const observer = new ResizeObserver(() => setWidths(words.map(({ scrollWidth }) => scrollWidth + 1)));
    for (const each of words) observer.observe(each);
    return () => observer.disconnect();
  }, [topics]);
  return (
    <span class="topics" ref={row}>
      {topics.map(({ offset, title }, i) => (
        <span key={offset} class={rooms[i] === null ? 'dropped' : i === current ? 'current' : undefined}>
          {xs[i] !== 0 && <i style={{ insetInlineStart: `${xs[i]}px` }} />}
          <span style={{ insetInlineStart: `${labels[i]?.x}px`, maxWidth: `${rooms[i]}px` }}>
            {/* As wide as in bold, so that becoming the current one moves nothing. */}
            <bdi data-words={title}>{title}</bdi>
          </span>
        </span>
      ))}
    </span>
  );
}
