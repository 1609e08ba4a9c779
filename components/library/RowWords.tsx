import { useRef } from 'preact/hooks';
import { useHits } from './use-hits';

/** The words of a quote, with search hits highlighted. @param id by which they label their row */
export function RowWords({ id, words }: { id: string; words: string }) {
  const ref = useRef<HTMLQuoteElement>(null);
  useHits(ref, words);
  return (
    <blockquote ref={ref} id={id} class="words" dir="auto">
      {words}
    </blockquote>
  );
}

/** The note of a quote, with search hits highlighted; nothing when it is empty. */
export function RowNote({ note }: { note: string }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useHits(ref, note);
  if (note === '') return null;
  return (
    <p ref={ref} class="note" dir="auto">
      {note}
    </p>
  );
}
