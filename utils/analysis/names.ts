import type { Speaker } from '../transcript/model';

/** Ways a speaker is called in the text. */
export interface SpokenNames {
  /** Full printed names and labels of at least two words. */
  full: string[];
  /** First and last name, each only when no other speaker shares it; two letters at least. */
  short: string[];
}

/** How each speaker may be called, in the order of `speakers`. A word two people share calls nobody. */
export function spokenNames(speakers: readonly Speaker[]): SpokenNames[] {
  const owners = new Map<string, number>();
  const wordsOfName = speakers.map(({ name }) => {
    const words = name.split(' ');
    return [...new Set([words[0] as string, words.at(-1) as string])].filter((word) =>
      /^\p{L}[\p{L}'\u2019.-]+$/u.test(word),
    );
  });
  for (const word of wordsOfName.flat()) owners.set(word, (owners.get(word) ?? 0) + 1);
  return speakers.map(({ name, labels }, index) => ({
    full: [...new Set([name, ...labels])].filter((form) => form.includes(' ')),
    short: (wordsOfName[index] as string[]).filter((word) => owners.get(word) === 1),
  }));
}

/** A regex source that matches any of `forms` as whole words; null when there is none. Longest first. */
export function anyOf(forms: readonly string[]): string | null {
  if (forms.length === 0) return null;
  const escaped = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return `(?<![A-Za-z\\u00c0-\\u024f])(?:${escaped.join('|')})(?![A-Za-z\\u00c0-\\u024f])`;
}
