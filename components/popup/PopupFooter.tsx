import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface PopupFooterProps {
  /** Left out where there is no rail. */
  onOpenRail?: () => void;
  onSettings(): void;
}

/** Stays while the rest scrolls. */
export function PopupFooter({ onOpenRail, onSettings }: PopupFooterProps) {
  return (
    <footer class="popup-footer">
      {onOpenRail && (
        <button type="button" class="open-rail" onClick={trusted(onOpenRail)}>
          <Icon name="panel" />
          Open rail
        </button>
      )}
      <IconButton icon="sliders" label="Settings" onClick={onSettings} />
    </footer>
  );
}
