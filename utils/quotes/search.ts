import type { Span } from '../transcript/model';
import { fold } from './fold';
import type { Quote } from './quote';
import type { SearchField, SearchQuery } from './search-query';

/** A quote with everything of it that is searched, folded once. Lines part what must not be found across. */
export interface SearchEntry {
  readonly quote: Quote;
  /** Words, note, tags, name, topic, show and title of the episode. */
  readonly text: string;
  readonly by: string;
  readonly topic: string;
  readonly show: string;
  readonly tags: string;
}

const folded = new Map<string, string>();

/** Names, topics and titles come again and again. */
function foldOften(text: string): string {
  let found = folded.get(text);
  if (found === undefined) {
    found = fold(text);
    folded.set(text, found);
  }
  return found;
}

/** About 5 µs a quote. */
export function searchEntry(quote: Quote): SearchEntry {
  const by = foldOften(quote.speaker?.name ?? '');
  const topic = foldOften(quote.topic ?? '');
  const show = foldOften(quote.episode.show);
  const tags = quote.tags.length === 0 ? '' : foldOften(quote.tags.join('\n'));
  const own = fold(quote.note === '' ? quote.anchor.exact : `${quote.anchor.exact}\n${quote.note}`);
  return {
    quote,
    text: `${own}\n${tags}\n${by}\n${topic}\n${show}\n${foldOften(quote.episode.title)}`,
    by,
    topic,
    show,
    tags,
  };
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a word of the text begins like this. */
function startsWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (at === 0 || !LETTER.test(text[at - 1] as string)) return true;
  }
  return false;
}

/** Whether a quote has what a term of each field asks for. */
const MATCHES: Record<SearchField, (entry: SearchEntry, value: string) => boolean> = {
  words: ({ text }, value) => text.includes(value),
  by: ({ by }, value) => startsWord(by, value),
  topic: ({ topic }, value) => startsWord(topic, value),
  show: ({ show }, value) => startsWord(show, value),
  tag: ({ tags }, value) => startsWord(tags, value),
  color: ({ quote }, value) => quote.color.startsWith(value),
  has: ({ quote }, value) =>
    ('note'.startsWith(value) && quote.note !== '') || ('tags'.startsWith(value) && quote.tags.length > 0),
};

/** A quote has one of each, so two values of such a field are alternatives; of all other terms every one must hold. */
const SINGLE: ReadonlySet<SearchField> = new Set(['by', 'topic', 'show', 'color']);

/** A test for quotes; a query without terms lets all pass. */
export function matcherOf(query: SearchQuery): (entry: SearchEntry) => boolean {
  const all = query.map(({ field, value }) => ({ field, value: fold(value) }));
  const every = all.filter(({ field }) => !SINGLE.has(field));
  const some = [...SINGLE]
    .map((field) => all.filter((term) => term.field === field))
    .filter(({ length }) => length > 0);
  return (entry) =>
    some.every((terms) => terms.some(({ field, value }) => MATCHES[field](entry, value))) &&
    every.every(({ field, value }) => MATCHES[field](entry, value));
}

/** Where the words of a query stand in a text, in order, joined where they touch. */
export function hitsIn(text: string, query: SearchQuery): Span[] {
  const values = query.flatMap(({ field, value }) => (field === 'words' ? [fold(value)] : []));
  if (values.length === 0) return [];
  const compared = fold(text);
  const found = values.flatMap((value) => {
    const spans: Span[] = [];
    for (let at = compared.indexOf(value); at >= 0; at = compared.indexOf(value, at + value.length))
      spans.push({ start: at, end: at + value.length });
    return spans;
  });
  return joined(found.sort((a, b) => a.start - b.start));
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
