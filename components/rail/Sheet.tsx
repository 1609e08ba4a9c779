import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { trusted } from '../ui/trusted';

/** The rail as a real modal: focus stays inside, Escape and the scrim close it, focus goes back to its opener. */
export function Sheet({ onClose, children }: { onClose(): void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for closing a dialog is Escape, and onCancel has it.
    <dialog
      ref={dialog}
      class="sheet"
      aria-label="Roundtable rail"
      onCancel={(event) => {
        // The owner closes it, so that what is shown and what the owner knows stay one.
        event.preventDefault();
        if (event.target === dialog.current) onClose();
      }}
      onClick={trusted((event) => event.target === dialog.current && onClose())}
    >
      {children}
    </dialog>
  );
}
