import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Saves what an editor shows, and saves again what was changed meanwhile, until what is saved is what is shown.
 * @param current what the editor shows, as JSON
 * @param how `isThere`: whether the editor is still drawn; if not, another one may have taken over what was typed.
 * `onSave`: resolves to whether it was saved. `onSaved`: called once everything is saved that was shown when Save was
 * last pressed, unless the reader has typed since
 * @returns saves. Rejects as `onSave` does, and may then be called again
 */
export function useSaveUntilCurrent(
  current: string,
  { isThere, onSave, onSaved }: { isThere(): boolean; onSave(shown: string): Promise<boolean>; onSaved(): void },
): () => Promise<void> {
  const shown = useRef(current);
  /** What was shown when Save was last pressed; null while nothing is being saved. */
  const asked = useRef<string | null>(null);
  /** Whether Save was pressed while something was being saved, which may be for more than `current`. */
  const again = useRef(false);
  useLayoutEffect(() => {
    shown.current = current;
  });
  return async () => {
    again.current = asked.current !== null;
    asked.current = current;
    if (again.current) return;
    let kept: string;
    let isKept: boolean;
    let isDone: boolean;
    try {
      do {
        again.current = false;
        kept = shown.current;
        isKept = await onSave(kept);
      } while ((again.current || (isKept && shown.current !== kept)) && isThere());
      isDone = isKept && kept === asked.current && kept === shown.current;
    } finally {
      asked.current = null;
    }
    // A reader who is still typing is not interrupted.
    if (isDone) onSaved();
  };
}
