import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { timeLeft } from '../../utils/presenters/format';
import type { ReaderPlace } from '../../utils/presenters/reader-place';
import { hitColumns, placeMarks } from '../../utils/presenters/strip/strip-marks';
import { stripScale } from '../../utils/presenters/strip/strip-scale';
import { spotLine } from '../../utils/presenters/strip/strip-spot';
import { stepOnStrip, stripStepOf } from '../../utils/presenters/strip/strip-steps';
import { wordsAfter } from '../../utils/presenters/strip/words-left';
import { Shape } from '../ui/Shape';
import { trusted } from '../ui/trusted';
import { StripCard } from './StripCard';
import { StripLabels } from './StripLabels';
import { boxOf, StripLane } from './StripLane';
import { StripTable } from './StripTable';
import type { StripProps } from './strip-props';
import { useStripPointer } from './use-strip-pointer';
import { useWidth } from './use-width';

/** On a lane narrower than this, in px, patterns would be noise. */
const PATTERNS_PX = 672;

/**
 * The whole conversation in one line: who speaks when, topics, quotes, search hits and the reader's place. One slider for
 * keyboard and screen reader. It follows scrolling without a render for each step.
 */
export function Strip({ view, quotes, hits, solo, follow, spotAt, column, onScrub, onTravel }: StripProps) {
  const root = useRef<HTMLDivElement>(null);
  const score = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLSpanElement>(null);
  const left = useRef<HTMLSpanElement>(null);
  const cursor = useRef<HTMLSpanElement>(null);
  const place = useRef<ReaderPlace>({ offset: 0, inside: false });
  const [topic, setTopic] = useState(-1);
  const width = useWidth(score);
  const scale = useMemo(() => stripScale(view.turns, width), [view, width]);
  const wordsLeft = useMemo(() => wordsAfter(view.turns), [view]);
  const marks = useMemo(() => {
    const placed = quotes.flatMap(({ offset, color }) => (offset === null ? [] : [{ offset, color }]));
    return placeMarks(
      placed.map((mark) => ({ ...mark, x: scale.xOf(mark.offset) })),
      width,
    );
  }, [quotes, scale, width]);
  const isRtl = () => getComputedStyle(score.current as Element).direction === 'rtl';
  /** The offset of the place that is pointed at or has the visible focus; null for none. */
  const { spot, setSpot, hasFocus, isFocus, handlers } = useStripPointer(score, {
    offsetAt(x, isBelow) {
      const mark = isBelow ? marks.find((each) => Math.abs(each.x - x) <= 6) : undefined;
      return mark?.offset ?? scale.offsetAt(x);
    },
    here: () => place.current.offset,
    isRtl,
    onScrub,
    onTravel,
  });

  const paint = () => {
    const { offset, inside } = place.current;
    const at = spotAt(offset);
    const x = Math.round(scale.xOf(offset));
    root.current?.toggleAttribute('data-shown', inside || isFocus());
    if (cursor.current) cursor.current.style.transform = `translateX(${isRtl() ? -x : x}px)`;
    write(now.current, at.time);
    write(left.current, timeLeft(wordsLeft(offset)));
    score.current?.setAttribute('aria-valuenow', String(at.turn + 1));
    score.current?.setAttribute('aria-valuetext', spotLine(at));
    setTopic(at.topic);
  };
  const onPlace = (next: ReaderPlace) => {
    place.current = next;
    paint();
    // A card that Escape has closed stays closed until the next key.
    if (isFocus()) setSpot((now) => (now === null ? null : next.offset));
  };
  const latest = useRef(onPlace);
  latest.current = onPlace;
  useLayoutEffect(() => follow((next) => latest.current(next)), [follow]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale moves the cursor, and the focus shows the strip; `paint` reads the rest from refs.
  useLayoutEffect(paint, [scale, hasFocus]);

  const onKeyDown = trusted((event: KeyboardEvent) => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? null : stripStepOf(event, isRtl());
    if (step === null) return;
    event.preventDefault();
    const to = stepOnStrip(view, place.current.offset, step, solo);
    if (to === null) return;
    onTravel(to);
    setSpot(to);
  });
  const columns = useMemo(() => hitColumns(hits.map((hit) => scale.xOf(hit))), [hits, scale]);
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
          {columns.map((x) => (
            <span class="hit-mark" key={x} style={{ insetInlineStart: `${x}px` }} />
          ))}
          {marks.map(({ x, offset, color, count }) => (
            <span class="mark" key={offset} style={{ insetInlineStart: `${x}px` }}>
              {color ? <Shape color={color} /> : <span class="mixed" />}
              {count > 1 && count}
            </span>
          ))}
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

/** Writing the same words again would lay them out again. */
function write(element: HTMLElement | null, words: string): void {
  if (element !== null && element.textContent !== words) element.textContent = words;
}
