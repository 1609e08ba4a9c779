import { fold } from '../transcript/fold';
import { literal } from '../transcript/literal';
import type { Span } from '../transcript/model';
import type { Haystack } from './haystack';
import { inOneLine } from './in-one-line';
import type { Quote } from './quote';
import type { SearchField, SearchQuery } from './search-query';

/** A quote with everything of it that is searched, folded once: these are looked through for words. */
export interface SearchEntry {
  readonly quote: Quote;
  /** Words and note, a line break between them; inside each there is none, white space is single spaces. */
  readonly own: string;
  /** A line each. */
  readonly tags: string;
  readonly by: string;
  readonly topic: string;
  readonly show: string;
  /** Of the episode. */
  readonly title: string;
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
  const { anchor, note, tags, speaker, topic, episode } = quote;
  return {
    quote,
    own: fold(note === '' ? inOneLine(anchor.exact) : `${inOneLine(anchor.exact)}\n${inOneLine(note)}`),
    tags: tags.length === 0 ? '' : foldOften(tags.join('\n')),
    by: foldOften(speaker?.name ?? ''),
    topic: foldOften(topic ?? ''),
    show: foldOften(episode.show),
    title: foldOften(episode.title),
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

/** The same for many texts of which few are different. */
function wordStart(start: string): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let starts = known.get(text);
    if (starts === undefined) {
      starts = startsWord(text, start);
      known.set(text, starts);
    }
    return starts;
  };
}

type Test = (entry: SearchEntry) => boolean;

const wordOf = (field: 'by' | 'topic' | 'show' | 'tags') => (value: string) => {
  const begins = wordStart(value);
  return (entry: SearchEntry) => begins(entry[field]);
};

/** Whether a quote has what a term of each field asks for. Words are looked for in many quotes at once. */
const TESTS: Record<Exclude<SearchField, 'words'>, (value: string) => Test> = {
  by: wordOf('by'),
  topic: wordOf('topic'),
  show: wordOf('show'),
  tag: wordOf('tags'),
  color:
    (value) =>
    ({ quote }) =>
      quote.color.startsWith(value),
  has: (value) => {
    const [notes, tags] = ['notes'.startsWith(value), 'tags'.startsWith(value)];
    return ({ quote }) => (notes && quote.note !== '') || (tags && quote.tags.length > 0);
  },
};

const SINGLE: readonly Exclude<SearchField, 'words'>[] = ['by', 'topic', 'show', 'color'];

/** Whether a quote has one of these, so that two values are alternatives; of all other terms every one must hold. */
export function isSingle(field: SearchField): boolean {
  return (SINGLE as readonly SearchField[]).includes(field);
}

/**
 * The quotes of each stack that have what a query asks for, in order, of stacks that have any. A query without terms
 * lets all pass.
 * @param also another test that they pass
 */
export function search(
  stacks: readonly Haystack[],
  query: SearchQuery,
  also: Test | null = null,
): (readonly SearchEntry[])[] {
  const words = query.flatMap(({ field, value }) => (field === 'words' ? [fold(value)] : []));
  // The longest is mostly the rarest: all others are looked for only where it is.
  words.sort((a, b) => b.length - a.length);
  const tests = testsOf(query);
  if (also !== null) tests.push(also);
  const test = tests.length < 2 ? (tests[0] ?? null) : (entry: SearchEntry) => tests.every((each) => each(entry));
  const found: (readonly SearchEntry[])[] = [];
  for (const stack of stacks) {
    const hits = stack.holding(words, test);
    if (hits.length > 0) found.push(hits);
  }
  return found;
}

/** Of all terms but words. */
function testsOf(query: SearchQuery): Test[] {
  const terms = query.flatMap(({ field, value }) =>
    field === 'words' ? [] : [{ field, has: TESTS[field](fold(value)) }],
  );
  const all: Test[] = [];
  for (const single of SINGLE) {
    const some = terms.filter(({ field }) => field === single);
    if (some.length === 1) all.push((some[0] as { has: Test }).has);
    else if (some.length > 1) all.push((entry) => some.some(({ has }) => has(entry)));
  }
  for (const { field, has } of terms) if (!isSingle(field)) all.push(has);
  return all;
}

/** Where the words of a query stand in a text, in order, joined where they touch; a space stands for any white space. */
export function hitsIn(text: string, query: SearchQuery): Span[] {
  const patterns = query.flatMap(({ field, value }) => (field === 'words' ? [regexpOf(fold(value))] : []));
  if (patterns.length === 0) return [];
  const compared = fold(text);
  const found = patterns.flatMap((pattern) =>
    [...compared.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
  return joined(found.sort((a, b) => a.start - b.start));
}

function regexpOf(value: string): RegExp {
  return new RegExp(literal(value).replaceAll(' ', '\\s+'), 'g');
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
