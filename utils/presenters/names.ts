import { nameWords } from '../transcript/name-words';

/** Matches words that are not first names: an initial, a particle, a number. */
const NO_FIRST_NAME = /^(?:\p{L}\.?|[\p{Ll}\p{N}].*)$/u;

/** First names, where they exist and are unique among these people; otherwise full names. Keyed by id. */
export function shortNames(people: readonly { id: string; name: string }[]): Map<string, string> {
  const first = (name: string) => {
    const [word = name] = nameWords(name);
    return NO_FIRST_NAME.test(word) ? name : word;
  };
  const uses = new Map<string, number>();
  for (const { name } of people) uses.set(first(name), (uses.get(first(name)) ?? 0) + 1);
  return new Map(people.map(({ id, name }) => [id, uses.get(first(name)) === 1 ? first(name) : name]));
}
