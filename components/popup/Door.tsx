import type { PointView } from '../../utils/presenters/points';
import { trusted } from '../ui/trusted';

/** A verbatim sentence; the whole row leads to its place. */
export function Door({ point, onTravel }: { point: PointView; onTravel(offset: number): void }) {
  return (
    <button type="button" class="door" onClick={trusted(() => onTravel(point.offset))}>
      <span class="time">{point.time}</span>
      <span dir="auto">{point.text}</span>
    </button>
  );
}
