import { playLabel } from '../../utils/presenters/play';
import { trusted } from '../ui/trusted';
import type { PanelProps } from './rail-props';

export interface PlayButtonProps extends Pick<PanelProps, 'playedBy' | 'onPlay'> {
  /** The row it belongs to. */
  row: { time: string; seconds: number };
}

/** Lies over the time of a row and plays from there. No stop of its own (`useRoving`), because that would be one a row. */
export function PlayButton({ playedBy, onPlay, row: { time, seconds } }: PlayButtonProps) {
  if (playedBy === null) return null;
  const label = playLabel(time, playedBy);
  return (
    <button
      type="button"
      class="play"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={trusted(() => onPlay(seconds))}
    />
  );
}
