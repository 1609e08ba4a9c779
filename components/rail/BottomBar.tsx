import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';

export interface BottomBarProps {
  /** The chapter being read, followed by the subtopic if there is one. */
  titles: readonly string[];
  onOpen(): void;
  onSearch(): void;
}

/** The rail in a narrow window: shows where the reader is and opens the sheet. The whole bar is a button, with another for the search on it. */
export function BottomBar({ titles, onOpen, onSearch }: BottomBarProps) {
  return (
    <>
      <button
        type="button"
        class="bottom-bar opener"
        aria-label={`${titles.join(', ')}. Open Roundtable rail`}
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
      <IconButton class="bar-search" icon="find" label="Search the transcript" onClick={onSearch} />
    </>
  );
}
