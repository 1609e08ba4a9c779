import { count } from '../../utils/presenters/format';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface PopupFooterProps {
  /** Left out where there is no rail. */
  onOpenRail?: () => void;
  /** How many quotes it holds; null or left out where that is not said. */
  library?: number | null;
  onLibrary(): void;
  onSettings(): void;
}

/** Stays while the rest scrolls. */
export function PopupFooter({ onOpenRail, library = null, onLibrary, onSettings }: PopupFooterProps) {
  return (
    <footer class="popup-footer">
      {onOpenRail && (
        <button type="button" class="open-rail" onClick={trusted(onOpenRail)}>
          <Icon name="panel" />
          Open rail
        </button>
      )}
      <button type="button" class="open-library" onClick={trusted(onLibrary)}>
        <Icon name="library" />
        Library
      </button>
      {library !== null && library > 0 && <span class="in-library">{count(library, 'quote')}</span>}
      <IconButton icon="sliders" label="Settings" onClick={onSettings} />
    </footer>
  );
}
