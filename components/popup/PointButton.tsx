import type { PointView } from '../../utils/presenters/points';
import { trusted } from '../ui/trusted';

export interface PointButtonProps {
  /** Has no text when the same words are shown above. */
  point: Omit<PointView, 'text'> & { text?: string };
  onTravel(offset: number): void;
}

/** A verbatim sentence; the whole row jumps to its place. */
export function PointButton({ point, onTravel }: PointButtonProps) {
  return (
    <button type="button" class="door" onClick={trusted(() => onTravel(point.offset))}>
      <span class="time">{point.time}</span>
      {point.text === undefined ? <span class="above">Shown above</span> : <span dir="auto">{point.text}</span>}
    </button>
  );
}
