import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface FoldedTabProps {
  /** Name of the person who is solo, which dims the page; null when everyone is shown. */
  only: string | null;
  onOpen(): void;
}

/** The folded rail, slim enough for the narrowest margin. */
export function FoldedTab({ only, onOpen }: FoldedTabProps) {
  const solo = only && `Only ${only}`;
  return (
    <button
      type="button"
      class="folded opener"
      title={`${solo ? `${solo}. ` : ''}Open Roundtable rail`}
      onClick={trusted(onOpen)}
    >
      <Icon name="fold" />
      {/* The title is the button's name. */}
      <bdi aria-hidden="true">{solo ?? 'Roundtable'}</bdi>
    </button>
  );
}
