/** The values of one quote a template can name; each written as Markdown already. */
export type TemplateValues = Record<string, string>;

const PLACE = /\{\{(\w+)\}\}/g;

/**
 * Fills `{{name}}` in a template. A line that names values and finds all of them empty is left out; a value of several
 * lines repeats what its line begins with ("> "); names nobody knows stay as they are. Separators (" · ") next to an
 * empty value go with it.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template
    .split('\n')
    .flatMap((line) => fillLine(line, values))
    .join('\n');
}

function fillLine(line: string, values: TemplateValues): string[] {
  const named = [...line.matchAll(PLACE)]
    .map(([, name]) => name as string)
    .filter((name) => Object.hasOwn(values, name));
  if (named.length === 0) return [line];
  if (named.every((name) => values[name] === '')) return [];
  const lead = /^[>\s]*/.exec(line)?.[0] ?? '';
  const filled = line
    .slice(lead.length)
    .split(' · ')
    .flatMap((part) => {
      const own = [...part.matchAll(PLACE)].map(([, name]) => name as string);
      const empty = own.length > 0 && own.every((name) => values[name] === '');
      return empty
        ? []
        : [
            part.replace(PLACE, (whole, name: string) =>
              Object.hasOwn(values, name) ? (values[name] as string) : whole,
            ),
          ];
    })
    .join(' · ');
  return filled.split('\n').map((part) => (lead + part).trimEnd());
}
