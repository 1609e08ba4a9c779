import { useRef } from 'preact/hooks';
import type { LibraryRow } from '../../utils/presenters/library-row';
import { Shape } from '../ui/Shape';
import type { LibraryProps } from './library-props';
import { RowActions } from './RowActions';
import { useHits } from './use-hits';

export interface ComparedProps extends LibraryProps {
  row: LibraryRow;
}

/** A quote among what one person said on a topic: who and on what stands above. */
export function Compared({ row, ...props }: ComparedProps) {
  const words = useRef<HTMLQuoteElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  useHits(words, row.words);
  useHits(note, row.note);
  return (
    <article class="compared">
      <blockquote ref={words} class="words" dir="auto">
        {row.words}
      </blockquote>
      {row.note !== '' && (
        <p ref={note} class="note" dir="auto">
          {row.note}
        </p>
      )}
      <p class={`meta quote-${row.color}`}>
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
