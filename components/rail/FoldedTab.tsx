import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface FoldedTabProps {
  /** Name of the person who is solo, which dims the page; null when everyone is shown. */
  only: string | null;
  onOpen(): void;
}

/** The folded rail, slim enough for the narrowest margin. */
export function FoldedTab({ only, onOpen }: FoldedTabProps) {
  return (
    <button
      type="button"
      class="folded opener"
      aria-label={only === null ? 'Open Roundtable rail' : `Only ${only}. Open Roundtable rail`}
      title={only === null ? 'Open rail' : 'Open rail. Escape shows everyone'}
      onClick={trusted(onOpen)}
    >
      <Icon name="fold" />
      <span>{only === null ? 'Roundtable' : <bdi>{`Only ${only}`}</bdi>}</span>
    </button>
  );
}
