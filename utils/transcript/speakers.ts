import type { Speaker } from './model';
import { SUFFIX, TITLE } from './name-affixes';

const TITLED = new RegExp(`^${TITLE}\\s+`);
const SUFFIXED = new RegExp(`,?\\s+${SUFFIX}$`);
const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/g;

/** A name as a key: equal for every spelling that differs only in case, width, title or suffix. Idempotent. */
export function speakerKey(name: string): string {
  let key = name.normalize('NFKC').replace(VARIATION_SELECTORS, '').toLowerCase().replaceAll('\u2019', "'");
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(TITLED, '').replace(SUFFIXED, '').replace(/\s+/g, ' ').trim();
  }
  return key.normalize('NFC') || name;
}

export interface ResolvedSpeakers {
  speakers: Speaker[];
  /** The id of the speaker a printed label stands for. */
  idOf(label: string): string;
}

/**
 * One speaker per person: a label of one word joins the only full name that begins or ends with it
 * ("Soule" → "Kate Soule"). A word two people share stays on its own: never guess.
 */
export function resolveSpeakers(labels: Iterable<string>): ResolvedSpeakers {
  const printed = [...new Set(labels)];
  const keys = new Map(printed.map((label) => [label, speakerKey(label)]));
  // "Guest 2" is somebody else than "Guest".
  const full = [...new Set(keys.values())].filter((key) => / (?!\d+$)/.test(key));
  const ids = new Map<string, string>();
  for (const [label, key] of keys) {
    const candidates = key.includes(' ')
      ? []
      : full.filter((name) => name.startsWith(`${key} `) || name.endsWith(` ${key}`));
    ids.set(label, candidates.length === 1 ? (candidates[0] as string) : key);
  }
  const speakers = new Map<string, Speaker>();
  for (const label of printed) {
    const id = ids.get(label) as string;
    const known = speakers.get(id);
    if (known === undefined) speakers.set(id, { id, name: label, labels: [label] });
    else {
      known.labels.push(label);
      if (fuller(label, known.name)) known.name = label;
    }
  }
  return { speakers: [...speakers.values()], idOf: (label) => ids.get(label) ?? speakerKey(label) };
}

/** More words win; among equals the first printed stays, unless it shouts. */
function fuller(label: string, than: string): boolean {
  const words = (text: string) => text.split(' ').length;
  if (words(label) !== words(than)) return words(label) > words(than);
  return than === than.toUpperCase() && label !== label.toUpperCase();
}
