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

/** File name of an export; it includes the name of the format when several share the extension. */
export function exportName(title: string, { name, extension }: QuoteFormat): string {
  const alike = QUOTE_FORMATS.filter((format) => format.extension === extension);
  return fileName(alike.length > 1 ? `${title} ${name}` : title, extension);
}
