import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Search and filters, which stay above the list. Sets `--bar` to its height, which depends on how it wraps. */
export function StickyToolbar({ children }: { children: ComponentChildren }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = ref.current;
    if (bar === null) return;
    const observer = new ResizeObserver(() =>
      bar.parentElement?.style.setProperty('--bar', `${bar.getBoundingClientRect().height}px`),
    );
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="top" ref={ref}>
      {children}
    </div>
  );
}
