import { type Foreseen, foresee } from '../../quotes/editing/foresee';
import type { ParsedFile } from '../../quotes/formats/parsed-file';
import { LONGEST_NOTE, LONGEST_QUOTE, type Quote } from '../../quotes/model/quote';
import type { ImportCounts, ImportRefusal } from '../../quotes/model/save-replies';
import { count, number } from '../format';

/** A preview, in words, of what a file would import. */
export interface ImportPreview {
  /** Whether there is anything to import. */
  ready: boolean;
  /** "Import 12 quotes" */
  action: string;
  /** Why nothing can be imported; null when something can. */
  problem: string | null;
  /** "12 quotes in a Readwise file" */
  title: string;
  /** What becomes of them: "9 are new". */
  lines: string[];
  skipped: string[];
}

/** Maximum number of skip reasons listed; further ones would add nothing new. */
const MOST_SKIPPED = 50;

/** @param find looks up a quote in the library by id; null while the library is still loading */
export function presentImport(reading: ParsedFile, find: ((id: string) => Quote | undefined) | null): ImportPreview {
  const nothing = { ready: false, action: '', lines: [], skipped: [] };
  if (reading.outcome === 'refused')
    return { ...nothing, problem: `Nothing was imported. ${reading.message}`, title: '' };
  const { kind, quotes, newer } = reading;
  const skipped = reasonsOf(reading);
  const passedOver = skipped.length === 0 ? [] : [`${count(reading.skipped.length, 'item')} will be skipped.`];
  if (quotes.length + newer.length === 0)
    return { ...nothing, problem: null, title: 'This file has no quotes.', lines: passedOver, skipped };
  const seen = find === null ? null : foresee(quotes, find);
  const comes = seen === null ? quotes.length : seen.added + seen.changed + seen.conflicts;
  return {
    ready: comes + newer.length > 0,
    action:
      comes > 0 ? `Import ${count(comes, 'quote')}` : newer.length > 0 ? `Import ${count(newer.length, 'record')}` : '',
    problem: null,
    title: `${count(quotes.length, 'quote')} in a ${kind} file`,
    lines: [
      ...(seen === null ? ['Your quotes are still loading. Duplicates will be skipped.'] : foreseenLines(seen)),
      ...(newer.length > 0
        ? [`${are(newer.length, 'record')} from a newer version, stored unchanged until you update.`]
        : []),
      ...passedOver,
    ],
    skipped,
  };
}

function foreseenLines({ added, changed, unchanged, trashed, conflicts }: Foreseen): string[] {
  const lines: [n: number, what: string][] = [
    [added, 'new.'],
    [unchanged, 'already here and will be skipped.'],
    [changed, 'already here; notes and tags will be merged.'],
    [conflicts, 'already here but different; both will be kept.'],
    [trashed, `in the trash; ${restoreThere(trashed)}.`],
  ];
  return lines.filter(([n]) => n > 0).map(([n, what]) => `${are(n)} ${what}`);
}

/** "1 is", "2,000 items are" */
function are(n: number, noun?: string): string {
  return `${noun === undefined ? number(n) : count(n, noun)} ${n === 1 ? 'is' : 'are'}`;
}

function reasonsOf({ skipped }: Extract<ParsedFile, { outcome: 'readable' }>): string[] {
  const reasons = skipped.slice(0, MOST_SKIPPED).map(({ where, why }) => `${where}: ${why}`);
  if (skipped.length > MOST_SKIPPED) reasons.push(`… and ${number(skipped.length - MOST_SKIPPED)} more`);
  return reasons;
}

const NOT_IMPORTED: Record<ImportRefusal | 'unreachable', string> = {
  'too-long': `Nothing was imported. A quote in the file is too long: quotes can have up to ${count(LONGEST_QUOTE, 'character')}, notes up to ${count(LONGEST_NOTE, 'character')}. Shorten it in the file, then choose the file again.`,
  full: 'Nothing was imported. This computer is out of space. Free up some, then try again.',
  broken: "Not imported: the library couldn't be updated. Your quotes are safe. Try again; duplicates are skipped.",
  unreachable:
    "Roundtable didn't respond, so the import may not have finished. Try again; duplicates are skipped. If that doesn't help, reload this page.",
};

/** What went wrong with a valid file and what to do. Offers a retry where that may help. */
export function presentNotImported(reason: ImportRefusal | 'unreachable'): ImportPreview {
  const ready = reason !== 'too-long';
  return { ready, action: ready ? 'Try again' : '', problem: NOT_IMPORTED[reason], title: '', lines: [], skipped: [] };
}

/** "restore it there" */
function restoreThere(n: number): string {
  return `restore ${n === 1 ? 'it' : 'them'} there`;
}

/** "12 quotes added, 3 merged, 1 kept as a separate copy." */
export function importedLine(counts: ImportCounts): string {
  const { added, changed, unchanged, trashed, conflicts, newer, passedOver } = counts;
  const parts = [
    `${count(added, 'quote')} added`,
    changed > 0 ? `${changed} merged` : '',
    conflicts > 0 ? `${conflicts} kept as ${conflicts === 1 ? 'a separate copy' : 'separate copies'}` : '',
    unchanged > 0 ? `${unchanged} already here` : '',
    newer > 0 ? `${newer} from a newer version stored unchanged` : '',
    passedOver > 0
      ? `${passedOver} from a newer version skipped, because ${passedOver === 1 ? 'that quote is' : 'those quotes are'} already here`
      : '',
    trashed > 0 ? `${trashed} in the trash (${restoreThere(trashed)})` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
