import { publisherOf } from '../links/publisher';
import type { Quote } from '../model/quote';
import { unguarded } from './csv';
import { type Identify, quoteFrom, rejectionReason } from './foreign-quote';
import { type ParsedFile, readable, type Skipped } from './parsed-file';

/** Whether a table has a column named Highlight, as Readwise's, ours and many others do. */
export function isReadwise(head: readonly string[]): boolean {
  return columnsOf(head).has('highlight');
}

function columnsOf(head: readonly string[]): Map<string, number> {
  return new Map(head.map((name, index) => [name.trim().toLowerCase(), index]));
}

/** @param table its first non-empty row is the header */
export function readReadwise(table: readonly (readonly string[])[], identify: Identify): ParsedFile {
  const top = table.findIndex(says);
  const [head = [], ...rows] = table.slice(Math.max(top, 0));
  const columns = columnsOf(head);
  // Our own export does not tell the unit of a location; it is seconds.
  const isTalk = (url: string) => publisherOf(identify(url)) !== '';
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (name: string) => unguarded(row[columns.get(name) ?? -1] ?? '');
    const exact = cell('highlight');
    const { tags, note } = inlineTags(cell('note'));
    const why = rejectionReason({ exact, note });
    if (why !== null) {
      if (says(row)) skipped.push({ where: `Row ${top + index + 2}`, why });
      continue;
    }
    const url = cell('url');
    // Locations may count pages, positions or seconds.
    const isTime = /time/i.test(cell('location type') || (isTalk(url) ? 'time' : ''));
    const author = cell('author') || cell('book author');
    // Readwise's own table has no addresses. It names the writer of a book, but the show of a recording.
    const isShow = isTime && url === '';
    const foreign = {
      exact,
      url,
      title: cell('title') || cell('book title'),
      show: isShow ? author : '',
      speaker: isShow ? '' : author,
      seconds: isTime ? secondsFrom(cell('location')) : null,
      note,
      tags: [...tags, ...cell('tags').split(',')],
      created: cell('date') || cell('highlighted at'),
    };
    quotes.push(quoteFrom(foreign, identify));
  }
  return readable('Readwise', quotes, skipped);
}

function says(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** Invisible character before a note whose own first word starts with a dot. */
export const NO_TAG = '\u2060';

/** Splits off the tags: Readwise reads words that start with a dot, at the beginning of a note, as tags. */
function inlineTags(note: string): { tags: string[]; note: string } {
  const lead = /^(?:\.[^\s.]+(?:\s+|$))*/.exec(note)?.[0] ?? '';
  const tags = lead.split(/\s+/).flatMap((word) => (word.startsWith('.') ? [word.slice(1).replaceAll('_', ' ')] : []));
  return { tags, note: note.slice(lead.length).replace(NO_TAG, '') };
}

function secondsFrom(location: string): number | null {
  const seconds = Number(location);
  return location.trim() !== '' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
