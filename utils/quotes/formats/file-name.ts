import type { Quote, QuoteDraft } from '../model/quote';
import { dayOf } from './dates';

/** Maximum length of a name without its extension, in code units; every file system accepts the full name. */
const MOST = 80;
/** Names reserved for devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:-|$)/i;

/**
 * Makes a file name that every system accepts from any title: letters, digits and hyphens of any script, without paths,
 * device names and marks that change the text direction.
 */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...plain]
    .reduce((all, character) => (all.length + character.length > MOST ? all : all + character), '')
    .replace(/-+$/, '');
  const safe = short === '' ? 'roundtable' : DEVICE.test(short) ? `roundtable-${short}`.slice(0, MOST) : short;
  return `${safe}.${extension}`;
}

/** "roundtable-backup-2026-11-24", so that backups sort by day. @param now ISO 8601 */
export function backupName(now: string, extension: string): string {
  return fileName(`roundtable-backup-${dayOf(now)}`, extension);
}

/** "Kate-Soule-I-dont-think-anyone-can.png": the speaker and the first words. */
export function pictureName({ speaker, anchor }: Pick<Quote | QuoteDraft, 'speaker' | 'anchor'>): string {
  return fileName(`${speaker?.name ?? 'Quote'} ${anchor.exact.slice(0, 40)}`, 'png');
}
