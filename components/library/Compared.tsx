import type { LibraryRow } from '../../utils/presenters/library-row';
import { Shape } from '../ui/Shape';
import type { LibraryProps } from './library-props';
import { RowActions } from './RowActions';
import { RowNote, RowWords } from './RowWords';
import { useRowName } from './use-row-name';

export interface ComparedProps extends LibraryProps {
  row: LibraryRow;
  /** Its index among all compared quotes. */
  at: number;
  /** The number of compared quotes. */
  length: number;
}

/** A quote in the comparison. Its person and topic are given above it. */
export function Compared({ row, at, length, ...props }: ComparedProps) {
  const { wordsId, metaId, article } = useRowName(row.id, at, length);
  return (
    <article class="compared" {...article}>
      <RowWords id={wordsId} words={row.words} />
      <RowNote note={row.note} />
      <p id={metaId} class={`meta quote-${row.color}`}>
        <Shape color={row.color} />
        <span class="color">{row.colorName}</span>
        {row.person !== null && row.others && ' · with others'}
        {row.time && ` · ${row.time}`}
        {row.episode && (
          <>
            {' · '}
            <bdi>{row.episode}</bdi>
          </>
        )}
      </p>
      <RowActions row={row} {...props} onEdit={null} />
    </article>
  );
}
