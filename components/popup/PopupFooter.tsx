import { count } from '../../utils/presenters/format';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface PopupFooterProps {
  /** Left out when there is no rail. */
  onOpenRail?: () => void;
  /** Whether the rail is open already, so that the button only moves the focus there. */
  railShown?: boolean;
  /** Number of quotes in it; null or left out when unknown. */
  library?: number | null;
  onLibrary(): void;
  onSettings(): void;
}

/** Stays in view while the rest scrolls. */
export function PopupFooter({
  onOpenRail,
  railShown = false,
  library = null,
  onLibrary,
  onSettings,
}: PopupFooterProps) {
  return (
    <footer class="popup-footer">
      {onOpenRail && (
        <button type="button" class="open-rail" onClick={trusted(onOpenRail)}>
          <Icon name="panel" />
          {railShown ? 'Go to rail' : 'Open rail'}
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
