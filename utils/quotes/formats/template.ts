/** The values of a quote that a template can use, already escaped for Markdown. */
export type TemplateValues = Record<string, string>;

const PLACE = /\{\{ *(\w+) *\}\}/g;
/** The start of a line: quote markers, and list markers, which are not repeated. */
const LEAD = /^(?:[>\s]|[-*+]\s|\d{1,9}[.)]\s)*/;
const MARK = /[-*+]|\d+[.)]/g;
const SEPARATOR = ' · ';
/** Text other than punctuation. */
const WORDS = /[\p{L}\p{N}]/u;

/**
 * Fills in `{{name}}` in a template. A line, or a part of it between separators (" · "), is left out when it contains
 * nothing but names whose values are all empty. A value of several lines repeats the start of its line ("> "), with
 * spaces in place of a list marker. Unknown names are left as they are.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template
    .split('\n')
    .flatMap((line) => fillLine(line, values))
    .join('\n');
}

/** Everything in double braces, whether or not it can be filled in. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name.trim());
}

function fillLine(line: string, values: TemplateValues): string[] {
  if (isEmpty(line, values)) return [];
  const lead = LEAD.exec(line)?.[0] ?? '';
  const further = lead.replace(MARK, (mark) => ' '.repeat(mark.length));
  const parts = line.slice(lead.length).split(SEPARATOR);
  const filled = parts
    .filter((part) => !isEmpty(part, values))
    .map((part) => part.replace(PLACE, (whole, name: string) => valueFor(name, values) ?? whole).trimEnd());
  return filled
    .join(SEPARATOR)
    .split('\n')
    .map((part, i) => ((i === 0 ? lead : further) + part).trimEnd());
}

function isEmpty(part: string, values: TemplateValues): boolean {
  const names = [...part.matchAll(PLACE)].map(([, name]) => name as string);
  return (
    names.length > 0 && names.every((name) => valueFor(name, values) === '') && !WORDS.test(part.replace(PLACE, ''))
  );
}

function valueFor(name: string, values: TemplateValues): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
