import { clean } from '../transcript/normalize';
import type { Block } from './blocks';

const TIME_ALONE = /^[[(]?\d{1,3}:\d{2}(?::\d{2})?[\])]?$/;

interface Row {
  element: Element;
  texts: string[];
}

/** Blocks as lines of text. A time alone in its block forms one line with its title, which is in the same row or element. */
export function linesOf(blocks: readonly Block[]): string[] {
  const rows: Row[] = [];
  for (const { element, text } of blocks) {
    const line = clean(text.whole);
    const open = rows.at(-1);
    if (open !== undefined && goesOn(open, element, line)) open.texts.push(line);
    else rows.push({ element, texts: [line] });
  }
  return rows.map(({ texts }) => {
    const time = texts.find((text) => TIME_ALONE.test(text));
    const title = texts.find((text) => /\p{L}/u.test(text));
    return time && title ? `${time} ${title}` : texts.join(' ');
  });
}

function goesOn({ element, texts }: Row, next: Element, line: string): boolean {
  const cell = element.closest('td, th');
  if (cell !== null) return cell.parentElement === next.closest('td, th')?.parentElement && !cell.contains(next);
  if (element.localName === 'dt') return next.localName === 'dd';
  const isBeside = [element, element.parentElement].includes(next.parentElement);
  return isBeside && texts.length === 1 && TIME_ALONE.test(texts[0] as string) && !TIME_ALONE.test(line);
}
