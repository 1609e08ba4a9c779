import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface PopupFooterProps {
  /** Left out where there is no rail. */
  onOpenRail?: () => void;
  onLibrary(): void;
  onSettings(): void;
}

/** Stays while the rest scrolls. */
export function PopupFooter({ onOpenRail, onLibrary, onSettings }: PopupFooterProps) {
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
      <IconButton icon="sliders" label="Settings" onClick={onSettings} />
    </footer>
  );
}
