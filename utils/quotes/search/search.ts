import { fold } from '../../transcript/fold';
import { literal } from '../../transcript/literal';
import type { Span } from '../../transcript/model';
import { mergeSpans } from '../../transcript/spans';
import { startsWord } from '../../transcript/word-edges';
import { speakersOf } from '../links/voices';
import { inOneLine } from '../model/in-one-line';
import type { Quote, QuoteSpeaker } from '../model/quote';
import type { Haystack } from './haystack';
import type { SearchQuery, TermField } from './search-query';

/** A quote with all its searchable text, folded once. */
export interface SearchEntry {
  readonly quote: Quote;
  /** Words and note, separated by a line break; neither contains one, and white space is single spaces. */
  readonly own: string;
  /** One tag per line. */
  readonly tags: string;
  /** The name of each speaker, one per line. */
  readonly by: string;
  readonly topic: string;
  readonly show: string;
  /** Title of the episode. */
  readonly title: string;
  /** Everyone who says a part of the words, the main speaker first; empty when nobody is named. */
  readonly speakers: readonly Pick<QuoteSpeaker, 'id' | 'name'>[];
}

const folded = new Map<string, string>();

/** Folds names, topics and titles, which repeat often, and caches the result. */
function foldOften(text: string): string {
  let found = folded.get(text);
  if (found === undefined) {
    found = fold(text);
    folded.set(text, found);
  }
  return found;
}

/** Takes about 5 µs per quote. */
export function searchEntry(quote: Quote): SearchEntry {
  const { anchor, note, tags, topic, episode } = quote;
  const speakers = speakersOf(quote);
  return {
    quote,
    own: fold(note === '' ? inOneLine(anchor.exact) : `${inOneLine(anchor.exact)}\n${inOneLine(note)}`),
    tags: tags.length === 0 ? '' : foldOften(tags.join('\n')),
    by: foldOften(speakers.map(({ name }) => name).join('\n')),
    topic: foldOften(topic ?? ''),
    show: foldOften(episode.show),
    title: foldOften(episode.title),
    speakers,
  };
}

/** Whether any word of a text starts like this, cached for many texts of which few are different. */
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

/** The test for each field's terms. Words are searched for in many quotes at once instead. */
const TESTS: Record<Exclude<TermField, 'words'>, (value: string) => Test> = {
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

const SINGLE: readonly Exclude<TermField, 'words'>[] = ['by', 'topic', 'show', 'color'];

/**
 * Whether a quote has, as a rule, only one of these, so that two terms of it are alternatives. All other terms must
 * hold together.
 */
export function hasOneValue(field: TermField): boolean {
  return (SINGLE as readonly TermField[]).includes(field);
}

/**
 * The quotes of each stack that match a query, in order; stacks without matches are left out. A query without terms
 * matches everything.
 * @param also an additional test
 */
export function search(
  stacks: readonly Haystack[],
  query: SearchQuery,
  also: Test | null = null,
): (readonly SearchEntry[])[] {
  const words = query.flatMap(({ field, value }) => (field === 'words' ? [fold(value)] : []));
  // The longest word is usually the rarest; the others are searched for only where it occurs.
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

/** The tests of all terms except words. */
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
  for (const { field, has } of terms) if (!hasOneValue(field)) all.push(has);
  return all;
}

/** Where a query's words occur in a text, in order, merged where they touch; a space matches any white space. */
export function hitsIn(text: string, query: SearchQuery): Span[] {
  const patterns = query.flatMap(({ field, value }) => (field === 'words' ? [regexpOf(fold(value))] : []));
  if (patterns.length === 0) return [];
  const compared = fold(text);
  const found = patterns.flatMap((pattern) =>
    [...compared.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
  return mergeSpans(found, { touching: true });
}

function regexpOf(value: string): RegExp {
  return new RegExp(literal(value).replaceAll(' ', '\\s+'), 'g');
}
