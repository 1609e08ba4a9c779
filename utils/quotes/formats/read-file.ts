import { readCsv } from './csv';
import type { Identify } from './foreign-quote';
import { readAnnotations } from './from-annotations';
import { isHypothesisTable, readHypothesis } from './from-hypothesis';
import { readOwn } from './from-json';
import { isReadwise, readReadwise } from './from-readwise';
import { JSON_FILE } from './json';
import { type ParsedFile, readable, refused } from './parsed-file';

/**
 * Maximum size of a file in bytes; larger ones are refused before they are read. A backup of 50,000 quotes is smaller,
 * and its import, about nine tenths of the file, still fits into one call (`MOST_WAITING`).
 */
export const MOST_BYTES = 60 * 1024 * 1024;
export const TOO_LARGE = refused(`The file is larger than ${MOST_BYTES / 1024 ** 2} MB.`);

/** A valid file without quotes. */
const NOTHING = readable('', [], []);

/** What spreadsheets part cells by, whatever they call the file. */
const SEPARATORS = [',', ';', '\t'];
/** A line that tells Excel the separator and is not part of the table. */
const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?\r?\n/i;
/** The first line with any content. */
const HEAD = /^.*[^\s,;"].*/m;

/**
 * Reads a file of Roundtable, Hypothesis, Readwise or W3C annotations, whatever its name. Never throws.
 * @param identify maps an address by which another program knew an episode to the one that identifies it
 */
export function readFile(bytes: Uint8Array, identify: Identify = (url) => url): ParsedFile {
  if (bytes.length > MOST_BYTES) return TOO_LARGE;
  const text = decoded(bytes);
  if (text === null) return refused("The file isn't UTF-8 or UTF-16 text.");
  if (text.trim() === '') return NOTHING;
  if (!/^\s*[[{]/.test(text)) return readTable(text, identify);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('The file is incomplete or has invalid JSON.');
  }
  if (Array.isArray(data) && data.length === 0) return NOTHING;
  return (
    readOwn(data) ??
    readAnnotations(data, identify) ??
    readHypothesis(data, identify) ??
    refused('The file has no quotes in a supported format.')
  );
}

function readTable(text: string, identify: Identify): ParsedFile {
  const [line = '', named] = SEPARATOR_LINE.exec(text) ?? [];
  const table = text.slice(line.length);
  const head = HEAD.exec(table)?.[0] ?? '';
  const isHead = (separator: string) => isReadwise(readCsv(head, separator)[0] ?? []);
  const separator = (named === undefined ? SEPARATORS : [named]).find(isHead);
  if (separator !== undefined) return readReadwise(readCsv(table, separator), identify);
  if (isHypothesisTable(head))
    return refused('This is a Hypothesis table. Export your annotations there as JSON, then choose that file.');
  return refused(
    `The file isn't JSON or a Readwise table, which needs a column named Highlight. To bring quotes over from another copy of Roundtable, export them there as ${JSON_FILE.name}.`,
  );
}

/** The text of a file, respecting its byte order mark; null when it is not text. */
function decoded(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
