import type { ParsedFile } from '../../utils/quotes/formats/parsed-file';
import type { Quote } from '../../utils/quotes/model/quote';

/** Quotes per message; small enough that copying them does not block the page. */
const PORTION = 1_000;

/** How quotes are written to a file. */
export interface ExportRequest {
  /** `QuoteFormat.id` */
  format: string;
  /** Title of the file's content. */
  title: string;
  template?: string;
  /** Records of a newer version, as JSON text. */
  untouched: readonly string[];
}

/** Requests of the page: read a file, take some quotes, or write all quotes that were taken. */
export type WorkerRequest =
  | { act: 'read'; bytes: Uint8Array<ArrayBuffer> }
  | { act: 'take'; quotes: readonly Quote[] }
  | { act: 'write'; request: ExportRequest };

/** Replies: some of the quotes of a file, then the parsed file without quotes; or the text of a written file. */
export type WorkerResponse = { part: readonly Quote[] } | { parsed: ParsedFile } | { text: string };

/** Splits quotes into one list per message. */
export function* portions(quotes: readonly Quote[]): Generator<readonly Quote[]> {
  for (let at = 0; at < quotes.length; at += PORTION) yield quotes.slice(at, at + PORTION);
}
