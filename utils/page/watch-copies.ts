/** Calls back when the copy of the talk that is read is hidden and another in sight: the window has grown or shrunk. */
export function watchCopies(
  { copies, read }: { copies: readonly Element[]; read: Element | undefined },
  onHidden: () => void,
  signal: AbortSignal,
): void {
  if (copies.length < 2) return;
  // What is hidden has no size.
  const observer = new ResizeObserver(() => {
    if (!read?.checkVisibility() && copies.some((copy) => copy.checkVisibility())) onHidden();
  });
  for (const copy of copies) observer.observe(copy);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
