import { type Foreseen, foresee } from '../quotes/foresee';
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
  /** "12 quotes in a file of Readwise" */
  title: string;
  /** What becomes of them: "9 are new". */
  lines: string[];
  skipped: string[];
}

/** Maximum number of skip reasons listed; further ones would add nothing new. */
const MOST_SKIPPED = 50;

/** @param find looks up a quote in the library by id; null while the library is still loading */
export function presentImport(reading: FileReading, find: ((id: string) => Quote | undefined) | null): ImportPreview {
  const nothing = { ready: false, action: '', lines: [], skipped: [] };
  if (reading.outcome === 'refused')
    return { ...nothing, problem: `Nothing was imported. ${reading.message}`, title: '' };
  const { kind, quotes, newer } = reading;
  const skipped = reasonsOf(reading);
  const passedOver = skipped.length === 0 ? [] : [`${are(reading.skipped.length, 'item')} passed over.`];
  if (quotes.length + newer.length === 0)
    return { ...nothing, problem: null, title: 'This file has no quotes in it.', lines: passedOver, skipped };
  const seen = find === null ? null : foresee(quotes, find);
  const comes = seen === null ? quotes.length : seen.added + seen.changed + seen.conflicts;
  return {
    ready: comes + newer.length > 0,
    action:
      comes > 0 ? `Import ${count(comes, 'quote')}` : newer.length > 0 ? `Import ${count(newer.length, 'record')}` : '',
    problem: null,
    title: `${count(quotes.length, 'quote')} in a file of ${kind}`,
    lines: [
      ...(seen === null
        ? ['Your quotes are still being read. What is here already does not come in twice.']
        : foreseenLines(seen)),
      ...(newer.length > 0
        ? [`${are(newer.length, 'record')} of a newer version: kept as found until you update.`]
        : []),
      ...passedOver,
    ],
    skipped,
  };
}

function foreseenLines({ added, changed, unchanged, trashed, conflicts }: Foreseen): string[] {
  const lines: [n: number, what: string][] = [
    [added, 'new.'],
    [unchanged, 'here already: nothing changes.'],
    [changed, 'here already: its note and tags are joined to yours.'],
    [conflicts, 'here already, but different: kept beside yours.'],
    [trashed, `in the trash: restore ${trashed === 1 ? 'it' : 'them'} there.`],
  ];
  return lines.filter(([n]) => n > 0).map(([n, what]) => `${are(n)} ${what}`);
}

/** "1 is", "2,000 items are" */
function are(n: number, noun?: string): string {
  return `${noun === undefined ? n.toLocaleString('en-US') : count(n, noun)} ${n === 1 ? 'is' : 'are'}`;
}

function reasonsOf({ skipped }: Extract<FileReading, { outcome: 'readable' }>): string[] {
  const reasons = skipped.slice(0, MOST_SKIPPED).map(({ where, why }) => `${where}: ${why}`);
  if (skipped.length > MOST_SKIPPED)
    reasons.push(`… and ${(skipped.length - MOST_SKIPPED).toLocaleString('en-US')} more`);
  return reasons;
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
  return { ready, action: ready ? 'Try again' : '', problem: NOT_IMPORTED[reason], title: '', lines: [], skipped: [] };
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
