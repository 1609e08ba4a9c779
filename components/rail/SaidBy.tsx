import type { SaidPoint } from '../../utils/presenters/points';
import { Chip } from '../ui/Chip';
import { trusted } from '../ui/trusted';

export interface SaidByProps {
  point: SaidPoint;
  /** Where the time is not known from what stands above. */
  timed?: boolean;
  onTravel(offset: number): void;
}

/** A sentence with who says it; the whole row is the door. */
export function SaidBy({ point: { person, time, text, offset }, timed = false, onTravel }: SaidByProps) {
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
