import { count } from '../../utils/presenters/format';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

const BOOKS = 'M3 2.5v11M6.5 2.5v11M9.75 3l3.25 10.25';
const SLIDERS = 'M2 5h6M12 5h2M8 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0M2 11h1.5M7.5 11H14M3.5 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0';

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
        <Icon name={BOOKS} />
        Library
      </button>
      {library !== null && library > 0 && <span class="in-library">{count(library, 'quote')}</span>}
      <IconButton icon={SLIDERS} label="Settings" onClick={onSettings} />
    </footer>
  );
}
