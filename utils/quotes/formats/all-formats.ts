import { ANKI } from './anki';
import { BIBTEX, CSL, RIS } from './bibliography';
import { fileName } from './file-name';
import type { QuoteFormat } from './format';
import { HTML } from './html';
import { JSON_FILE } from './json';
import { JSON_LD } from './json-ld';
import { MARKDOWN } from './markdown';
import { PLAIN } from './plain';
import { NOTION, READWISE } from './tables';

/** Every file format for quotes, most requested first. */
export const QUOTE_FORMATS: readonly QuoteFormat[] = [
  MARKDOWN,
  NOTION,
  READWISE,
  JSON_FILE,
  JSON_LD,
  HTML,
  PLAIN,
  ANKI,
  BIBTEX,
  RIS,
  CSL,
];

/** @throws RangeError when there is no such format: a file in another one than the reader chose would go unnoticed */
export function formatOf(id: string): QuoteFormat {
  const format = QUOTE_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new RangeError(`no format for quotes: ${id}`);
  return format;
}

/** File name of an export; it includes the name of the format when several share the extension. */
export function exportName(title: string, { name, extension }: QuoteFormat): string {
  const alike = QUOTE_FORMATS.filter((format) => format.extension === extension);
  return fileName(alike.length > 1 ? `${title} ${name}` : title, extension);
}
