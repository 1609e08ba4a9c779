import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface BottomBarProps {
  /** What is being read: the chapter, and in it the sub-topic when there is one. */
  titles: readonly string[];
  /** Whether the sheet is open. */
  open: boolean;
  onOpen(): void;
}

/** The rail of a narrow window: where you are, and the way to the sheet. The whole bar is the button. */
export function BottomBar({ titles, open, onOpen }: BottomBarProps) {
  return (
    <button
      type="button"
      class="bottom-bar opener"
      aria-label={`${titles.join(', ')}. Open Roundtable rail`}
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={trusted(onOpen)}
    >
      <span class="titles">
        {titles.map((title, i) => (
          <bdi key={i}>{title}</bdi>
        ))}
      </span>
      <Icon name="up" />
    </button>
  );
}
