/** Reads and writes comma-separated values as defined by RFC 4180. */

/** Start of a cell that a spreadsheet would run as a formula or drop (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
/** Cells that already look guarded get one more apostrophe, so that the one removed on import is always ours. */
const GUARDED = new RegExp(`^'*${FORMULA.source.slice(1)}`);

/**
 * Rows as CSV. A cell that a spreadsheet would run starts with an apostrophe, which is visible to readers of the file;
 * JSON is the lossless format.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const safe = GUARDED.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell without the apostrophe that `writeCsv` puts before what a spreadsheet would run. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

/**
 * The rows of a CSV file. A quotation mark that is never closed takes the rest of the file into its cell.
 *
 * @param separator one character; where the decimal separator is a comma, spreadsheets use semicolons
 */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    row.push(value);
    at = end;
    if (text[at] === separator) {
      at++;
      // A separator at the end of the file opens one more, empty cell.
      if (at === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function plain(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number, separator: string): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      // Anything between the closing quotation mark and the separator belongs to the cell.
      const rest = plain(text, close + 1, separator);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = close + 2;
  }
}
