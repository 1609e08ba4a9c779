import { useRef } from 'preact/hooks';
import { useHits } from './use-hits';

/** The words of a quote, with those looked for painted. @param id by which they name their row */
export function RowWords({ id, words }: { id: string; words: string }) {
  const ref = useRef<HTMLQuoteElement>(null);
  useHits(ref, words);
  return (
    <blockquote ref={ref} id={id} class="words" dir="auto">
      {words}
    </blockquote>
  );
}

/** Its note, likewise; nothing without one. */
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
