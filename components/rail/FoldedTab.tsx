import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

/** The folded rail: slim enough for the narrowest margin. */
export function FoldedTab({ onOpen }: { onOpen(): void }) {
  return (
    <button
      type="button"
      class="folded opener"
      aria-label="Open Roundtable rail"
      title="Open rail"
      onClick={trusted(onOpen)}
    >
      <Icon name="fold" />
      <span>Roundtable</span>
    </button>
  );
}
