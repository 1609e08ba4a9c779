import { TEMPLATE_FIELDS } from '../quotes/formats/markdown';
import { namesIn } from '../quotes/formats/template';

/** Warnings about a template before a file is written with it. An empty template stands for the default one. */
export function templateDoubts(template: string): string[] {
  if (template.trim() === '') return [];
  const names = new Set(namesIn(template));
  const fields = new Set<string>(TEMPLATE_FIELDS);
  const unknown = [...names].filter((name) => !fields.has(name)).map((name) => `{{${name}}}`);
  const doubts: string[] = [];
  if (!names.has('text')) doubts.push("Without {{text}}, the file won't contain the text of your quotes.");
  if (unknown.length > 0) doubts.push(`Unknown field, left as is: ${unknown.join(', ')}.`);
  return doubts;
}
