import { fold } from '../../transcript/fold';
import type { Speaker } from '../../transcript/model';
import type { Role } from '../model';
import type { SpokenNames } from '../names/names';
import { isStopWord } from '../words/words';

const SHORTEST_NAME = 2;
export interface People {
  speakers: readonly Speaker[];
  /** In the order of `speakers`. */
  roles: readonly Role[];
  /** `calledNames` */
  names: readonly SpokenNames[];
}

/** What people are called, the longest first, each with all who are called so. */
export function formsOf({ speakers, names }: People): [string, string[]][] {
  const owners = new Map<string, string[]>();
  speakers.forEach(({ id, name, labels }, seat) => {
    const first = name.split(' ')[0] as string;
    const forms = [name, ...labels, ...(names[seat]?.short ?? []), ...(isStopWord(first.toLowerCase()) ? [] : [first])];
    for (const form of new Set(forms.map((form) => fold(form.normalize('NFC'))))) {
      if (form.length >= SHORTEST_NAME) owners.set(form, [...(owners.get(form) ?? []), id]);
    }
  });
  return [...owners].sort(([a], [b]) => b.length - a.length);
}

/** Where `form` stands as whole words. */
export function placesOf(form: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' '))
      places.push(at);
  }
  return places;
}
