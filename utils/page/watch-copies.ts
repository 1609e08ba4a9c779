import { onAbort } from '../lib/on-abort';

/** Calls back when the copy of the text that was read is hidden and another one visible, as after the window is resized. */
export function watchCopies(
  { copies, read }: { copies: readonly Element[]; read: Element | undefined },
  onHidden: () => void,
  signal: AbortSignal,
): void {
  if (copies.length < 2) return;
  // An element that becomes hidden or visible changes its size.
  const observer = new ResizeObserver(() => {
    if (!read?.checkVisibility() && copies.some((copy) => copy.checkVisibility())) onHidden();
  });
  for (const copy of copies) observer.observe(copy);
  onAbort(signal, () => observer.disconnect());
}
