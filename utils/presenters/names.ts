import { SUFFIX, TITLE } from '../transcript/name-affixes';

const TITLES = new RegExp(`^${TITLE}$`, 'i');
const SUFFIXES = new RegExp(`^${SUFFIX}$`, 'i');
/** Nobody is called by it: an initial, a particle, a number. */
const NO_FIRST_NAME = /^(?:\p{L}\.?|[\p{Ll}\p{N}].*)$/u;

/** The words of a name without titles and suffixes; the printed words when nothing else is left. */
export function nameWords(name: string): string[] {
  const printed = name.split(/[\s,]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = printed.findIndex((word) => !TITLES.test(word));
  const words = first < 0 ? [] : printed.slice(first).filter((word, i) => i === 0 || !SUFFIXES.test(word));
  return words.length > 0 ? words : printed;
}

/** First names, where they are some and tell people apart; else the full name. Keyed by id. */
export function shortNames(people: readonly { id: string; name: string }[]): Map<string, string> {
  const first = (name: string) => {
    const [word = name] = nameWords(name);
    return NO_FIRST_NAME.test(word) ? name : word;
  };
  const uses = new Map<string, number>();
  for (const { name } of people) uses.set(first(name), (uses.get(first(name)) ?? 0) + 1);
  return new Map(people.map(({ id, name }) => [id, uses.get(first(name)) === 1 ? first(name) : name]));
}
