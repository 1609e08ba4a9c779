import type { Person } from '../../utils/presenters/people';
import type { PointView } from '../../utils/presenters/points';
import { Chip } from '../ui/Chip';
import { trusted } from '../ui/trusted';

export interface SaidByProps {
  point: PointView;
  /** Left out where the name stands above. */
  person?: Person | null;
  /** Where the time is not known from what stands above. */
  timed?: boolean;
  onTravel(offset: number): void;
}

/** A sentence with who says it; the whole row is the door. */
export function SaidBy({ point: { time, text, offset }, person = null, timed = false, onTravel }: SaidByProps) {
  return (
    <button type="button" class="said" onClick={trusted(() => onTravel(offset))}>
      {timed && <span class="time">{time}</span>}
      {person !== null && (
        <>
          <Chip initials={person.initials} slot={person.slot} />
          <span class="hidden">{person.name}: </span>
        </>
      )}
      <span class="words" dir="auto">
        {text}
      </span>
    </button>
  );
}
