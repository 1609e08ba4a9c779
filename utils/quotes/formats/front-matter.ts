import type { Quote } from '../model/quote';

/** The people of a file, for its properties. */
export interface NamedPeople {
  hosts: readonly string[];
  guests: readonly string[];
}

/** Obsidian's properties, at the start of a file. Every value is a JSON string, which is valid YAML. */
export function frontMatter(lines: readonly (readonly [name: string, value: unknown])[]): string {
  return `---\n${lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n`;
}

/** The properties of a file about one episode. */
export function episodeProperties(
  { url, show, number }: Pick<Quote['episode'], 'url' | 'show' | 'number'>,
  { hosts, guests }: NamedPeople,
): [string, unknown][] {
  const names = [...hosts, ...guests];
  return [
    ['source', url],
    ['author', names.map((name) => `[[${name.replace(/[[\]|#^]/g, '')}]]`)],
    ['show', show],
    ...(number === null ? [] : [['episode', number] as [string, unknown]]),
    ['speakers', names],
  ];
}
