import type { Slot } from '../../utils/presenters/look/palette';

export interface ChipProps {
  initials: string;
  slot: Slot;
  large?: boolean;
}

/** Initials with the person's color and pattern. Hidden from screen readers, because the name is always next to it. */
export function Chip({ initials, slot, large = false }: ChipProps) {
  return (
    <span class={`chip slot-${slot}${large ? ' large' : ''}${initials.length > 2 ? ' long' : ''}`} aria-hidden="true">
      {initials}
    </span>
  );
}
