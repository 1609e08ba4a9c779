import { Icon } from '../ui/Icon';
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
      <button
        type="button"
        class="bar-search"
        aria-label="Search the transcript"
        title="Search"
        aria-haspopup="dialog"
        onClick={trusted(onSearch)}
      >
        <Icon name="find" />
      </button>
    </>
  );
}
