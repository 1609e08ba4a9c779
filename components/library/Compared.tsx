import { dotted } from '../../utils/presenters/format';
import type { LibraryRow } from '../../utils/presenters/library/library-row';
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
  const source = dotted(props.place.kind === 'topic' ? null : row.topic, row.episode);
  const { wordsId, metaId, noteId, article } = useRowName(row, at, length);
  return (
    <article class="compared" {...article}>
      <RowWords id={wordsId} words={row.words} />
      <RowNote id={noteId} note={row.note} />
      <div class="foot">
        <p id={metaId} class={`meta quote-${row.color}`}>
          <Shape color={row.color} />
          <span class="color">{row.colorName}</span>
          {row.person !== null && row.others && ` · with ${row.others}`}
          {row.time && ` · ${row.time}`}
          {source !== '' && <bdi class="source">{source}</bdi>}
        </p>
        <RowActions row={row} {...props} onEdit={null} narrow />
      </div>
    </article>
  );
}
