import type { ComponentChildren } from 'preact';
import type { Person } from '../../utils/presenters/people';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface RailFooterProps {
  /** The only one shown; null when everyone is, or where the tab itself says so. */
  alone: Person | null;
  /** Stands there when nobody is alone; null for nothing. */
  hint: ComponentChildren;
  onEveryone(): void;
  onSwap?: () => void;
}

/** The way out of solo with its key, a hint, the other side; nothing at all when there is none of them. */
export function RailFooter({ alone, hint, onEveryone, onSwap }: RailFooterProps) {
  if (alone === null && hint === null && onSwap === undefined) return null;
  return (
    <div class="footer">
      {alone === null ? (
        <span>{hint}</span>
      ) : (
        <span>
          Only <bdi>{alone.short}</bdi>.{' '}
          <button type="button" class="link" onClick={trusted(onEveryone)}>
            Show everyone
          </button>{' '}
          <kbd>Esc</kbd>
        </span>
      )}
      {onSwap && <IconButton icon="swap" label="Move rail to the other side" onClick={onSwap} />}
    </div>
  );
}
