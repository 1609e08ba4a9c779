import { useMemo } from 'preact/hooks';
import { hitColumns, type PlacedMark, placeMarks } from '../../utils/presenters/strip/strip-marks';
import type { StripScale } from '../../utils/presenters/strip/strip-scale';
import { Shape } from '../ui/Shape';
import type { StripProps } from './strip-props';

/** The marks of quotes, placed so that none covers another. @param width of the lane in px */
export function useMarks(quotes: StripProps['quotes'], scale: StripScale, width: number): readonly PlacedMark[] {
  return useMemo(() => {
    const known = quotes.flatMap(({ offset, color }) =>
      offset === null ? [] : [{ offset, color, x: scale.xOf(offset) }],
    );
    return placeMarks(known, width);
  }, [quotes, scale, width]);
}

export interface StripMarksProps {
  hits: StripProps['hits'];
  marks: readonly PlacedMark[];
  scale: StripScale;
}

/** Search hits above the lane, quotes below it. */
export function StripMarks({ hits, marks, scale }: StripMarksProps) {
  const columns = useMemo(() => hitColumns(hits.map((hit) => scale.xOf(hit))), [hits, scale]);
  return (
    <>
      {columns.map((x) => (
        <span class="hit-mark" key={x} style={{ insetInlineStart: `${x}px` }} />
      ))}
      {marks.map(({ x, offset, color, count }) => (
        <span class="mark" key={offset} style={{ insetInlineStart: `${x}px` }}>
          {color ? <Shape color={color} /> : <span class="mixed" />}
          {count > 1 && count}
        </span>
      ))}
    </>
  );
}
