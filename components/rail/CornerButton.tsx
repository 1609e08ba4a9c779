import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

/** All that is shown in a window too low for the bar. */
export function CornerButton({ onOpen }: { onOpen(): void }) {
  return (
    <button
      type="button"
      class="corner opener"
      title="Open Roundtable rail"
      aria-haspopup="dialog"
      onClick={trusted(onOpen)}
    >
      <Icon name="panel" />
    </button>
  );
}
