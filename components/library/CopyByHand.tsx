import { useLayoutEffect, useRef } from 'preact/hooks';
import { Dialog } from '../ui/Dialog';
import { forPlatform } from '../ui/for-platform';

/** Shows text that could not be copied, selected so that the reader can copy it with the keyboard. */
export function CopyByHand({ text, onClose }: { text: string; onClose(): void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Dialog title="Copy manually" onClose={onClose}>
      <label class="field">
        Roundtable can't use the clipboard here. The text is selected: press {forPlatform('Ctrl C')} to copy it.
        <textarea ref={field} readOnly rows={6} value={text} />
      </label>
      <p class="dialog-acts">
        <button type="button" class="filled" onClick={onClose}>
          Done
        </button>
      </p>
    </Dialog>
  );
}
