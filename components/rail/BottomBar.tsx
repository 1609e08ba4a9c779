import { count, number } from '../../utils/presenters/format';
import { HitWalk } from '../search/HitWalk';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';
import type { RailProps } from './rail-props';

export interface BottomBarProps extends Pick<RailProps, 'search' | 'onSearch'> {
  /** The chapter being read, followed by the subtopic if there is one; or what there is to offer. */
  titles: readonly string[];
  onOpen(): void;
}

/**
 * The rail in a narrow window: shows where the reader is and opens the sheet. The whole bar is a button, with more on it:
 * for the search or, because the sheet closes when it leads to a hit, for walking from hit to hit.
 */
export function BottomBar({ titles, search, onOpen, onSearch }: BottomBarProps) {
  const walked = search?.hits.length ? search : null;
  const shown = walked ? [`${number(walked.current + 1)} of ${count(walked.hits.length, walked.unit)}`] : titles;
  return (
    <>
      <button
        type="button"
        class="bottom-bar opener"
        aria-label={`${shown.join(', ')}. Open Roundtable rail`}
        aria-haspopup="dialog"
        onClick={trusted(onOpen)}
      >
        {walked && <Icon name="find" />}
        <span class="titles">
          {shown.map((title, i) => (
            <bdi key={i}>{title}</bdi>
          ))}
        </span>
        {!walked && <Icon name="up" />}
      </button>
      <span class="on-bar">
        {walked ? <HitWalk {...walked} /> : <IconButton icon="find" label="Search the transcript" onClick={onSearch} />}
      </span>
    </>
  );
}
