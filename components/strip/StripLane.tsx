import { useMemo } from 'preact/hooks';
import type { StripCell } from '../../utils/presenters/strip/strip-scale';

/** The box of a cell on the lane, without the gap after it. */
export function boxOf({ from, to }: StripCell) {
  return { insetInlineStart: `${from}px`, width: `${to - from - 1}px` };
}

/** The turns: the host is a thin line, everyone else a bar in their color and pattern. In solo, the others are gray. */
export function StripLane({ cells, solo }: { cells: readonly StripCell[]; solo: string | null }) {
  // Hundreds of elements, which only these change.
  return useMemo(
    () => (
      <span class="lane">
        {cells.map((cell) => (
          <span
            key={cell.start}
            class={`slot-${cell.slot}${solo !== null && cell.speaker !== solo ? ' dim' : ''}`}
            style={boxOf(cell)}
          />
        ))}
      </span>
    ),
    [cells, solo],
  );
}
