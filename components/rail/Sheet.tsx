import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { trusted } from '../ui/trusted';

/** The rail as a modal dialog: keeps the focus inside, and returns it to its opener. Escape and the scrim close it. */
export function Sheet({ onClose, children }: { onClose(): void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog, in onCancel.
    <dialog
      ref={dialog}
      class="sheet"
      aria-label="Roundtable rail"
      onCancel={(event) => {
        // Closing is left to the owner, so that what is shown always matches its state.
        event.preventDefault();
        if (event.target === dialog.current) onClose();
      }}
      onClick={trusted((event) => event.target === dialog.current && onClose())}
    >
      {children}
    </dialog>
  );
}
