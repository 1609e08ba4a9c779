import { clean } from '../transcript/normalize';
import type { Block } from './blocks';

const TIME_ALONE = /^[[(]?\d{1,3}:\d{2}(?::\d{2})?[\])]?$/;

/** The blocks as lines; a time that stands alone opens the line of what stands with it, in its row, list of terms or element. */
export function linesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  let row: { element: Element; texts: string[] } | null = null;
  const flush = () => {
    if (row === null) return;
    const time = row.texts.find((text) => TIME_ALONE.test(text));
    const title = row.texts.find((text) => /\p{L}/u.test(text));
    lines.push(time === undefined || title === undefined ? row.texts.join(' ') : `${time} ${title}`);
    row = null;
  };
  for (const { element, text } of blocks) {
    const line = clean(text.whole);
    const at = row as typeof row;
    if (at !== null && goesOn(at, element, line)) at.texts.push(line);
    else {
      flush();
      row = { element, texts: [line] };
    }
  }
  flush();
  return lines;
}

function goesOn(
  { element, texts }: { element: Element; texts: readonly string[] },
  next: Element,
  line: string,
): boolean {
  const { parentElement } = element;
  const cell = element.closest('td, th');
  if (cell !== null) return cell.parentElement === next.closest('td, th')?.parentElement && !cell.contains(next);
  if (element.localName === 'dt' || next.localName === 'dt') return next.localName === 'dd';
  const isTimed = texts.some((text) => TIME_ALONE.test(text));
  if (isTimed === TIME_ALONE.test(line)) return false;
  const isBeside = next.parentElement === parentElement && (isTimed || parentElement?.childElementCount === 2);
  return texts.length === 1 && (isBeside || next.parentElement === element);
}
