import type { FileReading } from '../quotes/formats/reading';
import type { ImportCounts, ImportRefusal } from '../quotes/keeping';
import { LONGEST_NOTE, LONGEST_QUOTE, type Quote } from '../quotes/quote';
import { count } from './format';

/** A preview, in words, of what a file would import. */
export interface ImportPreview {
  /** Whether there is anything to import. */
  ready: boolean;
  /** "Import 12 quotes" */
  action: string;
  /** Why nothing can be imported; null when something can. */
  problem: string | null;
  lines: string[];
  skipped: string[];
}

/** Maximum number of skip reasons listed; further ones would add nothing new. */
const MOST_SKIPPED = 50;

/** @param find looks up a quote in the library by id; null while the library is still loading */
export function presentImport(reading: FileReading, find: ((id: string) => Quote | undefined) | null): ImportPreview {
  if (reading.outcome === 'refused')
    return { ready: false, action: '', problem: `Nothing was imported. ${reading.message}`, lines: [], skipped: [] };
  const { kind, quotes, skipped, newer } = reading;
  const own = quotes.map(({ id }) => find?.(id));
  const here = own.filter((quote) => quote !== undefined).length;
  const trashed = quotes.filter(({ deleted }, n) => deleted === null && own[n]?.deleted != null).length;
  const fresh = find === null ? '' : `, ${(quotes.length - here).toLocaleString('en-US')} of them new`;
  const lines = [`${kind}: ${count(quotes.length, 'quote')}${fresh}.`];
  if (find === null) lines.push('Your quotes are still being read. What is here already does not come in twice.');
  if (here > 0) lines.push(`${count(here, 'quote')} already here: joined, or kept beside yours where the two differ.`);
  if (trashed > 0) lines.push(`${trashed.toLocaleString('en-US')} of them ${inTrash(trashed)}.`);
  if (newer.length > 0)
    lines.push(`${count(newer.length, 'record')} of a newer version: kept as found until you update.`);
  if (skipped.length > 0) lines.push(`${count(skipped.length, 'item')} passed over.`);
  const reasons = skipped.slice(0, MOST_SKIPPED).map(({ where, why }) => `${where}: ${why}`);
  if (skipped.length > MOST_SKIPPED) reasons.push(`… and ${skipped.length - MOST_SKIPPED} more`);
  return {
    ready: quotes.length + newer.length > 0,
    action: `Import ${quotes.length > 0 ? count(quotes.length, 'quote') : count(newer.length, 'record')}`,
    problem: null,
    lines,
    skipped: reasons,
  };
}

const NOT_IMPORTED: Record<ImportRefusal | 'unreachable', string> = {
  'too-long': `Nothing was imported. A quote in the file is too long: the words may have up to ${count(LONGEST_QUOTE, 'character')}, a note ${count(LONGEST_NOTE, 'character')}. Shorten it in the file, then choose the file again.`,
  full: 'Nothing was imported. No room is left on this computer. Make room, then try again.',
  broken: 'Not imported: the library could not be written. Your quotes are safe. Try again: nothing comes in twice.',
  unreachable:
    'Roundtable did not answer: whether the quotes came in is not known. Try again: nothing comes in twice. If it stays so, reload this page.',
};

/** What went wrong with a valid file and what to do. Offers a retry where that may help. */
export function presentNotImported(reason: ImportRefusal | 'unreachable'): ImportPreview {
  const ready = reason !== 'too-long';
  return { ready, action: ready ? 'Try again' : '', problem: NOT_IMPORTED[reason], lines: [], skipped: [] };
}

/** "lies in the trash: restore it there" */
function inTrash(n: number): string {
  return n === 1 ? 'lies in the trash: restore it there' : 'lie in the trash: restore them there';
}

/** "12 quotes added, 3 joined, 1 kept beside yours." */
export function importedLine(counts: ImportCounts): string {
  const { added, changed, unchanged, trashed, conflicts, newer, passedOver } = counts;
  const parts = [
    `${count(added, 'quote')} added`,
    changed > 0 ? `${changed} joined` : '',
    conflicts > 0 ? `${conflicts} kept beside yours` : '',
    unchanged > 0 ? `${unchanged} already here` : '',
    newer > 0 ? `${newer} of a newer version kept as found` : '',
    passedOver > 0 ? `${passedOver} of a newer version left in the file, as a quote stands in their place` : '',
    trashed > 0 ? `${trashed} ${inTrash(trashed)}` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
