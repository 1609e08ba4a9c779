import type { ComponentChildren } from 'preact';
import type { Person } from '../../utils/presenters/people';
import { IconButton } from '../ui/IconButton';
import { TextButton } from '../ui/TextButton';

export interface RailFooterProps {
  /** The person who is solo; null when everyone is shown, or when the tab itself says so. */
  alone: Person | null;
  /** Shown when nobody is solo; null for nothing. */
  hint: ComponentChildren;
  onEveryone(): void;
  onSwap?: () => void;
}

/**
 * The button to end solo with its key, a hint, and the button to change sides; nothing when all of them are missing.
 */
export function RailFooter({ alone, hint, onEveryone, onSwap }: RailFooterProps) {
  if (alone === null && hint === null && onSwap === undefined) return null;
  return (
    <div class="footer">
      {alone === null ? (
        <span>{hint}</span>
      ) : (
        <span>
          Only <bdi>{alone.short}</bdi>. <TextButton onClick={onEveryone}>Show everyone</TextButton> <kbd>Esc</kbd>
        </span>
      )}
      {onSwap && <IconButton icon="swap" label="Move rail to the other side" onClick={onSwap} />}
    </div>
  );
}
