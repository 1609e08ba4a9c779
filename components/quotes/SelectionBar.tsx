import { QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import { Icon } from '../ui/Icon';
import { Shape } from '../ui/Shape';
import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import { barActions } from './bar-actions';
import { Float } from './Float';
import type { SelectionBarProps } from './quotes-props';

/** Actions for the selected words. Never takes the focus by itself, and does not change the selection. */
export function SelectionBar({ follow, ...asked }: SelectionBarProps) {
  const { ref, onKeyDown, onFocusIn } = useRoving<HTMLDivElement>('row');
  return (
    <Float follow={follow} side="above" class="selection-bar">
      <div
        ref={ref}
        role="toolbar"
        aria-label="Selected text"
        onKeyDown={trusted(onKeyDown)}
        onFocusIn={onFocusIn}
        // Pressing the mouse button would otherwise clear the selection.
        onMouseDown={(event) => event.preventDefault()}
      >
        {barActions(asked).map(({ key, label, run, color, icon }) => (
          <button
            key={key}
            type="button"
            class={color === undefined ? 'share' : 'color'}
            // The only name, so that screen readers say it once, with the key.
            title={`${label} (${key})`}
            onClick={trusted(run)}
          >
            {icon && <Icon name={icon} />}
            {color && (
              <>
                <Shape color={color} />
                <span aria-hidden="true">{QUOTE_WORDS[color].name}</span>
              </>
            )}
          </button>
        ))}
      </div>
    </Float>
  );
}
