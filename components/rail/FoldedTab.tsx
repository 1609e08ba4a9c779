import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

export interface FoldedTabProps {
  /** Who is solo, which dims the page, or what the rail offers; null for nothing. */
  says: string | null;
  onOpen(): void;
}

/** The folded rail, slim enough for the narrowest margin. */
export function FoldedTab({ says, onOpen }: FoldedTabProps) {
  return (
    <button
      type="button"
      class="folded opener"
      title={`${says ? `${says}. ` : ''}Open Roundtable rail`}
      onClick={trusted(onOpen)}
    >
      <Icon name="fold" />
      {/* The title is the button's name. */}
      <bdi aria-hidden="true">{says ?? 'Roundtable'}</bdi>
    </button>
  );
}
