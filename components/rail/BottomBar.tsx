import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface BottomBarProps {
  /** The chapter being read. */
  title: string;
  /** Whether the sheet is open. */
  open: boolean;
  onOpen(): void;
}

/** The rail of a narrow window: where you are, and the way to the sheet. The whole bar is the button. */
export function BottomBar({ title, open, onOpen }: BottomBarProps) {
  return (
    <button
      type="button"
      class="bottom-bar opener"
      aria-label={`${title}. Open Roundtable rail`}
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={trusted(onOpen)}
    >
      <bdi>{title}</bdi>
      <Icon name="up" />
    </button>
  );
}
