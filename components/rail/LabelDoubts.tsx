import type { LabelDoubt } from '../../utils/presenters/doubts';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';

/** Turns whose printed name may be wrong: said, with the way there, and left as printed. */
export function LabelDoubts({ labels, onTravel }: { labels: readonly LabelDoubt[]; onTravel(offset: number): void }) {
  return (
    <>
      {labels.map(({ offset, time, text }) => (
        <li key={offset}>
          <button type="button" class="doubted" onClick={trusted(() => onTravel(offset))}>
            <Icon name="caution" />
            <span>
              <span class="time">{time}</span> The name printed here may be wrong
              <span class="printed" dir="auto">
                {text}
              </span>
            </span>
          </button>
        </li>
      ))}
    </>
  );
}
