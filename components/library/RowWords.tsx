import { useRef } from 'preact/hooks';
import { TextButton } from '../ui/TextButton';
import { useClamp } from './use-clamp';
import { useHits } from './use-hits';

/** Lines of a long quote and of a long note that are shown while folded. */
const WORDS_LINES = 8;
const NOTE_LINES = 5;

/** The words of a quote, with those looked for painted. @param id by which they name their row */
export function RowWords({ id, words }: { id: string; words: string }) {
  const ref = useRef<HTMLQuoteElement>(null);
  const clamp = useClamp(ref, words, WORDS_LINES);
  useHits(ref, words);
  return (
    <>
      <blockquote ref={ref} id={id} class={clampClass('words', clamp)} dir="auto">
        {words}
      </blockquote>
      <ShowAll {...clamp} of="quote" />
    </>
  );
}

/**
 * The note of a quote, with search hits highlighted; nothing when it is empty.
 * @param id by which it describes its row
 */
export function RowNote({ id, note }: { id: string; note: string }) {
  const ref = useRef<HTMLParagraphElement>(null);
  const clamp = useClamp(ref, note, NOTE_LINES);
  useHits(ref, note);
  if (note === '') return null;
  return (
    <>
      <p ref={ref} id={id} class={clampClass('note', clamp)} dir="auto">
        {note}
      </p>
      <ShowAll {...clamp} of="note" />
    </>
  );
}

type Clamp = ReturnType<typeof useClamp>;

function clampClass(name: string, { isLong, open }: Clamp): string {
  return isLong && !open ? `${name} clamped` : name;
}

function ShowAll({ isLong, open, toggle, of }: Clamp & { of: string }) {
  if (!isLong) return null;
  return (
    <p class="show-all">
      <TextButton aria-expanded={open} onClick={toggle}>
        {open ? 'Show less' : 'Show all'}
        <span class="hidden"> of the {of}</span>
      </TextButton>
    </p>
  );
}
