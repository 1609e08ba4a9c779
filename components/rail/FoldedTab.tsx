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
      title={`${only === null ? '' : `Only ${only}. `}Open Roundtable rail`}
      onClick={trusted(onOpen)}
    >
      <Icon name="fold" />
      {/* The title is the button's name. */}
      <span aria-hidden="true">{only === null ? 'Roundtable' : <bdi>{`Only ${only}`}</bdi>}</span>
    </button>
  );
}
