import type { Speaker } from './model';
import { PARTICLE, SUFFIX, TITLE } from './name-affixes';

const TITLED = new RegExp(`^${TITLE}\\s+`);
const SUFFIXED = new RegExp(`,?\\s+${SUFFIX}$`);
const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/g;
const HYPHENS = /(?<=\S)[\u2010-\u2013](?=\S)/g;
/** Matches surnames of several words: "el maghraoui", "van der berg". */
const SURNAME = new RegExp(`^(?:${PARTICLE}) `);
const INITIAL = / \p{L}\.?(?= )/gu;

/** Key of a name: equal for spellings that differ only in case, width, title or suffix. Idempotent. */
export function speakerKey(name: string): string {
  let key = name.normalize('NFKC').replace(VARIATION_SELECTORS, '').toLowerCase();
  key = key.replaceAll('\u2019', "'").replace(HYPHENS, '-');
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(TITLED, '').replace(SUFFIXED, '').replace(/\s+/g, ' ').trim();
  }
  return key.normalize('NFC') || name;
}

export interface ResolvedSpeakers {
  speakers: Speaker[];
  /** The id of the speaker that a printed label refers to. */
  idOf(label: string): string;
}

/**
 * Whether `key` is short for `name`, both keys: "soule" or "kate" for "kate soule", "el maghraoui" for "kaoutar el
 * maghraoui", "kush varshney" for "kush r. varshney".
 */
export function isShortFor(key: string, name: string): boolean {
  if (/ (?:and|&) /.test(name)) return false;
  if (!key.includes(' ')) return name.startsWith(`${key} `) || name.endsWith(` ${key}`);
  return name !== key && ((SURNAME.test(key) && name.endsWith(` ${key}`)) || name.replace(INITIAL, '') === key);
}

/**
 * Merges labels into one speaker per person. A short label joins the only full name that it is short for ("Soule" →
 * "Kate Soule", see `isShortFor`). If it fits two people it stays separate, because guessing is not acceptable.
 */
export function resolveSpeakers(labels: Iterable<string>): ResolvedSpeakers {
  const printed = [...new Set(labels)];
  const keys = new Map(printed.map((label) => [label, speakerKey(label)]));
  // "Guest 2" is not the same person as "Guest".
  const full = [...new Set(keys.values())].filter((key) => / (?!\d+$)/.test(key));
  const persons = new Map<string, string>();
  // Longer names first, so that two spellings of one person count as one when a shorter name is matched.
  for (const key of [...new Set(keys.values())].sort((a, b) => b.split(' ').length - a.split(' ').length)) {
    const found = new Set(full.filter((name) => isShortFor(key, name)).map((name) => persons.get(name) ?? name));
    persons.set(key, found.size === 1 ? ([...found][0] as string) : key);
  }
  const ids = new Map([...keys].map(([label, key]) => [label, persons.get(key) as string]));
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

/** Prefers more words; with equally many, the first printed form, unless it is all capitals. */
function fuller(label: string, than: string): boolean {
  const words = (text: string) => text.split(' ').length;
  if (words(label) !== words(than)) return words(label) > words(than);
  return than === than.toUpperCase() && label !== label.toUpperCase();
}
