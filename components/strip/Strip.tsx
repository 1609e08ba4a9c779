import { useMemo, useRef } from 'preact/hooks';
import { stripScale } from '../../utils/presenters/strip/strip-scale';
import { stepOnStrip, stripStepOf } from '../../utils/presenters/strip/strip-steps';
import { trusted } from '../ui/trusted';
import { StripCard } from './StripCard';
import { StripLabels } from './StripLabels';
import { boxOf, StripLane } from './StripLane';
import { StripMarks, useMarks } from './StripMarks';
import { StripTable } from './StripTable';
import type { StripProps } from './strip-props';
import { useStripPlace } from './use-strip-place';
import { useStripPointer } from './use-strip-pointer';
import { useWidth } from './use-width';

/** On a lane narrower than this, in px, patterns would be noise. */
const PATTERNS_PX = 672;
/** A pointer within this many px of the middle of a mark is on it. */
const MARK_PX = 6;

/**
 * The whole conversation in one line: who speaks when, topics, quotes, search hits and the reader's place. One slider for
 * keyboard and screen reader.
 */
export function Strip({ view, quotes, hits, solo, follow, spotAt, column, onScrub, onTravel }: StripProps) {
  const score = useRef<HTMLDivElement>(null);
  /** Offset of the reader's place. */
  const here = useRef(0);
  const width = useWidth(score);
  const scale = useMemo(() => stripScale(view.turns, width), [view, width]);
  const marks = useMarks(quotes, scale, width);
  const isRtl = () => getComputedStyle(score.current as Element).direction === 'rtl';
  /** The offset of the place that is pointed at or has the visible focus; null for none. */
  const { spot, setSpot, hasFocus, isFocus, handlers } = useStripPointer(score, {
    offsetAt(x, isBelow) {
      const mark = isBelow ? marks.find((each) => Math.abs(each.x - x) <= MARK_PX) : undefined;
      return mark?.offset ?? scale.offsetAt(x);
    },
    here: () => here.current,
    isRtl,
    onScrub,
    onTravel,
  });
  const { root, now, left, cursor, topic } = useStripPlace({
    follow,
    spotAt,
    scale,
    score,
    isRtl,
    isFocus,
    hasFocus,
    onMove(offset) {
      here.current = offset;
      // A card that Escape has closed stays closed until the next key.
      if (isFocus()) setSpot((open) => (open === null ? null : offset));
    },
  });
  const onKeyDown = trusted((event: KeyboardEvent) => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? null : stripStepOf(event, isRtl());
    if (step === null) return;
    event.preventDefault();
    const to = stepOnStrip(view, here.current, step, solo);
    if (to === null) return;
    onTravel(to);
    setSpot(to);
  });
  const cell = spot === null ? undefined : scale.cells.findLast(({ start }) => start <= spot);
  return (
    <>
      <div class={width < PATTERNS_PX ? 'strip plain' : 'strip'} ref={root}>
        <span class="now" ref={now} />
        <div
          class="score"
          ref={score}
          role="slider"
          tabIndex={0}
          aria-label="Place in the conversation"
          aria-valuemin={1}
          aria-valuemax={view.turns.length}
          aria-valuenow={1}
          onKeyDown={onKeyDown}
          {...handlers}
        >
          <StripLane cells={scale.cells} solo={solo} />
          <StripLabels topics={view.topics} scale={scale} width={width} current={topic} />
          <StripMarks hits={hits} marks={marks} scale={scale} />
          <span class="cursor" ref={cursor} />
          {cell && <span class="at" style={boxOf(cell)} />}
        </div>
        <span class="left" ref={left} />
        {spot !== null && (
          <StripCard spot={spotAt(spot)} x={scale.xOf(spot)} score={score} isRtl={isRtl()} column={column()} />
        )}
      </div>
      <StripTable view={view} spotAt={spotAt} />
    </>
  );
}
