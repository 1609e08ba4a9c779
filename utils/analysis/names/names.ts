import { literal } from '../../transcript/literal';
import type { Speaker } from '../../transcript/model';
import { nameWords } from '../../transcript/name-words';
import { isStopWord } from '../words/stop-words';

/** The ways in which the text may refer to a speaker. */
export interface SpokenNames {
  /** Full printed names and labels, each of at least two words. */
  full: string[];
  /** First and last name, each only if no other speaker shares it; at least two letters. */
  short: string[];
}

/** "Ann Lee & Bo Dahl" label two people who speak together, so no word of the label identifies either of them. */
const JOINT = / (?:&|and|\+) |\//;
/** "PsyD" in "Ann Lee, PsyD". */
const CREDENTIALS = /,.*$| ?\(.*$/;
/** Words of labels that describe a role and do not name anybody. */
const ROLE =
  /^(?:(?:co-?)?hosts?|guests?|speakers?|narrators?|announcers?|moderators?|interviewers?|presenters?|audience|everyone|crowd|break|jingle|music|unknown|voice|male|female|participant|question|answer|member|man|woman|chair(?:man|woman|person)?|manager|marketing|interface|designer|president|secretary|minister|professor|postdoc|phd|grad|dr\.?|mrs?\.?|ms\.?|hon\.?)$/i;

/** The forms for each speaker, in the order of `speakers`. A word that two speakers share is left out. */
export function spokenNames(speakers: readonly Speaker[]): SpokenNames[] {
  const owners = new Map<string, number>();
  const ends = speakers.map(({ name }) => {
    if (JOINT.test(name)) return [];
    const words = wordsOfName(name);
    return [...new Set([words[0] as string, words.at(-1) as string])].filter(callsSomebody);
  });
  for (const word of ends.flat()) owners.set(word, (owners.get(word) ?? 0) + 1);
  return speakers.map(({ name, labels }, index) => ({
    full: [
      ...new Set(
        [name, ...labels].flatMap((form) => [form, form.replace(CREDENTIALS, ''), wordsOfName(form).join(' ')]),
      ),
    ].filter((form) => form.includes(' ') && !JOINT.test(form)),
    short: (ends[index] as string[]).filter((word) => owners.get(word) === 1),
  }));
}

/** Words of a printed name, without titles and credentials. */
export function wordsOfName(name: string): string[] {
  return nameWords(name.replace(CREDENTIALS, ''));
}

/** Can this word of a name identify somebody? Roles, numbers and initials cannot. */
export function callsSomebody(word: string): boolean {
  return (
    /^\p{L}[\p{L}'\u2019.-]+$/u.test(word) && !ROLE.test(word) && (!isStopWord(word.toLowerCase()) || word === 'Will')
  );
}

/** All forms of all names. */
export function allForms(names: readonly SpokenNames[]): string[] {
  return names.flatMap(({ full, short }) => [...full, ...short]);
}

/** Regex source that matches any of `forms` as whole words, longest first; null if there are none. */
export function anyOf(forms: readonly string[]): string | null {
  if (forms.length === 0) return null;
  const escaped = [...forms].sort((a, b) => b.length - a.length).map(literal);
  return `(?<![A-Za-z\\u00c0-\\u024f])(?:${escaped.join('|')})(?![A-Za-z\\u00c0-\\u024f])`;
}
