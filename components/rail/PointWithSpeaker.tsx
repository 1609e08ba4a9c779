import type { Person } from '../../utils/presenters/people';
import type { PointView } from '../../utils/presenters/points';
import { Chip } from '../ui/Chip';
import { trusted } from '../ui/trusted';

export interface PointWithSpeakerProps {
  point: PointView;
  /** Left out when the name is shown above. */
  person?: Person | null;
  /** Whether it continues what is above, which has the person's initials. */
  further?: boolean;
  /** Whether to show the time, because it is not clear from what is above. */
  timed?: boolean;
  /** Whether the reader was just taken there. */
  current?: boolean;
  onTravel(offset: number): void;
}

/** A sentence with who says it; the whole row jumps to its place. */
export function PointWithSpeaker({ point, person = null, further, timed, current, onTravel }: PointWithSpeakerProps) {
  const { time, text, offset } = point;
  return (
    <button
      type="button"
      class={further ? 'said further' : 'said'}
      aria-current={current ? 'location' : undefined}
      onClick={trusted(() => onTravel(offset))}
    >
      {timed && <span class="time">{time}</span>}
      {person !== null && (
        <>
          {!further && <Chip initials={person.initials} slot={person.slot} />}
          <span class="hidden">{further ? `${person.name} continues` : person.name}: </span>
        </>
      )}
      <span class="words" dir="auto">
        {text}
      </span>
    </button>
  );
}
