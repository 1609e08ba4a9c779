import { fold } from '../../transcript/fold';
import type { Speaker } from '../../transcript/model';
import type { Role } from '../model';
import { callsSomebody, type SpokenNames, wordsOfName } from '../names/names';
import { isStopWord } from '../words/words';

const SHORTEST_NAME = 2;
/** "Flores" in Gustavo Flores Echaiz. Anything shorter is a particle or an initial. */
const MIDDLE_NAME = /^\p{Lu}\p{L}{3,}$/u;

export interface People {
  speakers: readonly Speaker[];
  /** In the order of `speakers`. */
  roles: readonly Role[];
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
}

/** The forms of all names, longest first, each with the ids of everybody it refers to. */
export function formsOf({ speakers, names }: People): [string, string[]][] {
  const owners = new Map<string, string[]>();
  speakers.forEach(({ id, name, labels }, speakerIndex) => {
    const forms = [name, ...labels, ...(names[speakerIndex]?.short ?? []), ...partsOf(name)];
    for (const form of new Set(forms.map((form) => fold(form.normalize('NFC'))))) {
      if (form.length >= SHORTEST_NAME) owners.set(form, [...(owners.get(form) ?? []), id]);
    }
  });
  return [...owners].sort(([a], [b]) => b.length - a.length);
}

/** The first name, every possible last name ("van Wirdum", "Wirdum"), and those in between. */
function partsOf(name: string): string[] {
  const words = wordsOfName(name);
  // "Professor A" has no other name than her role.
  const [first = '', ...others] = words.some(callsSomebody) ? words : name.split(' ');
  const last = others.map((_, at) => others.slice(at).join(' '));
  const forms = [...last, ...others.filter((word) => MIDDLE_NAME.test(word))];
  return [
    ...(isStopWord(first.toLowerCase()) ? [] : [first]),
    ...forms.filter((form) => form.includes(' ') || callsSomebody(form)),
  ];
}

/** For each person called, the folded words of their name. */
export function namesOf({ ids }: { ids: readonly string[] | null }, { speakers }: People): string[][] {
  return speakers.filter(({ id }) => ids?.includes(id)).map(({ name }) => wordsOfName(fold(name)));
}

/** Offsets of `form` as whole words that are not the end of another one ("node.js"). */
export function placesOf(form: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const isInner = /[\p{L}\p{N}][.'&_-]?$/u.test(text.slice(Math.max(0, at - 2), at));
    if (!isInner && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' ')) places.push(at);
  }
  return places;
}
