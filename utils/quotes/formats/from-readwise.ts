import { publisherOf } from '../publisher';
import type { Quote } from '../quote';
import { unguarded } from './csv';
import { type Identify, quoteFrom, unfit } from './foreign-quote';
import { type FileReading, readable, type Skipped } from './reading';

/** A table with a column named Highlight is Readwise's, ours or anybody's. */
export function isReadwise(head: readonly string[]): boolean {
  return columnsOf(head).has('highlight');
}

function columnsOf(head: readonly string[]): Map<string, number> {
  return new Map(head.map((name, index) => [name.trim().toLowerCase(), index]));
}

/** @param table the first row that is not empty is the head */
export function readReadwise(table: readonly (readonly string[])[], identify: Identify): FileReading {
  const top = table.findIndex(says);
  const [head = [], ...rows] = table.slice(Math.max(top, 0));
  const columns = columnsOf(head);
  // What we write says of no location what it counts: there it is seconds.
  const isTalk = (url: string) => publisherOf(identify(url)) !== '';
  const quotes: Quote[] = [];
  const skipped: Skipped[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (name: string) => unguarded(row[columns.get(name) ?? -1] ?? '');
    const exact = cell('highlight');
    const { tags, note } = inlineTags(cell('note'));
    const why = unfit({ exact, note });
    if (why !== null) {
      if (says(row)) skipped.push({ where: `Row ${top + index + 2}`, why });
      continue;
    }
    const foreign = {
      exact,
      url: cell('url'),
      title: cell('title') || cell('book title'),
      speaker: cell('author') || cell('book author'),
      seconds: secondsFrom(cell('location'), cell('location type') || (isTalk(cell('url')) ? 'time' : '')),
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

/** Stands, unseen, before a note whose own first word begins with a dot. */
export const NO_TAG = '\u2060';

/** Readwise reads words that begin with a dot at the start of a note as tags. */
function inlineTags(note: string): { tags: string[]; note: string } {
  const lead = /^(?:\.[^\s.]+(?:\s+|$))*/.exec(note)?.[0] ?? '';
  const tags = lead.split(/\s+/).flatMap((word) => (word.startsWith('.') ? [word.slice(1).replaceAll('_', ' ')] : []));
  return { tags, note: note.slice(lead.length).replace(NO_TAG, '') };
}

/** Locations count pages, places or seconds: only what says it is a time is one. */
function secondsFrom(location: string, type: string): number | null {
  const seconds = Number(location);
  return location.trim() !== '' && /time/i.test(type) && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
