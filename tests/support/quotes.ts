/** Invented quotes. */
import fc from 'fast-check';
import { QUOTE_COLORS, type Quote, type QuoteDraft } from '../../utils/quotes/model/quote';
import { nextUlid } from '../../utils/quotes/model/ulid';

export const EPISODE = 'https://www.ibm.com/think/podcasts/mixture-of-experts/lanterns';

/** The n-th id, in ascending order. */
export const idOf = (n: number): string => nextUlid(null, 1_750_000_000_000 + n, new Uint8Array(10));

export function draftOf(n: number, changes: Partial<QuoteDraft> = {}): QuoteDraft {
  const exact = `Lantern number ${n} burns longer than its oil allows.`;
  return {
    id: idOf(n),
    anchor: {
      exact,
      prefix: 'And so we went on. ',
      suffix: ' Nobody minded.',
      start: n * 100,
      end: n * 100 + exact.length,
      turns: { first: n, last: n, offset: 19 },
      sentences: { first: n * 2, last: n * 2 },
    },
    episode: { url: EPISODE, show: 'Mixture of Experts', number: 7, title: 'Lanterns' },
    speaker: { id: 'mara lindqvist', name: 'Mara Lindqvist', role: 'guest', title: 'Keeper of lanterns' },
    topic: 'Oil',
    seconds: n * 10,
    color: 'idea',
    note: '',
    tags: [],
    ...changes,
  };
}

export function quoteOfDraft(draft: QuoteDraft, changes: Partial<Quote> = {}): Quote {
  return {
    ...draft,
    created: '2026-11-24T10:00:00.000Z',
    modified: '2026-11-24T10:00:00.000Z',
    revision: 1,
    deleted: null,
    ...changes,
  };
}

/** Text as pages contain it: any script, well-formed. */
const anyText = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).map((raw) => raw.toWellFormed());

const anyMoment = fc
  .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyTags = fc.uniqueArray(
  anyText(12).filter((tag) => tag !== ''),
  { maxLength: 4, selector: (tag) => tag.toLowerCase() },
);

/** Any valid quote. */
export const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    n: fc.nat(1_000_000),
    exact: anyText(80).filter((text) => text !== ''),
    prefix: anyText(64),
    suffix: anyText(64),
    start: fc.nat(1_000_000),
    length: fc.integer({ min: 1, max: 20_000 }),
    turns: fc.record(
      {
        first: fc.nat(999),
        last: fc.nat(999),
        offset: fc.nat(9_999),
        // Cut to the words below.
        voices: fc
          .uniqueArray(fc.record({ at: fc.nat(79), name: anyText(12) }), { maxLength: 3, selector: ({ at }) => at })
          .map((voices) => voices.sort((a, b) => a.at - b.at)),
      },
      { requiredKeys: ['first', 'last', 'offset'] },
    ),
    sentences: fc.option(fc.record({ first: fc.nat(999), last: fc.nat(999) })),
    episode: fc.record({
      url: fc.webUrl(),
      show: anyText(20),
      number: fc.option(fc.nat(500)),
      title: anyText(20),
    }),
    speaker: fc.option(
      fc.record({
        id: anyText(12),
        name: anyText(12),
        role: fc.constantFrom('host' as const, 'guest' as const, 'unknown' as const),
        title: fc.option(anyText(12)),
      }),
    ),
    topic: fc.option(anyText(12)),
    seconds: fc.option(fc.oneof(fc.nat(9_999), fc.double({ min: 0, max: 9_999, noNaN: true }))),
    color: fc.constantFrom(...QUOTE_COLORS),
    note: anyText(40),
    tags: anyTags,
    created: anyMoment,
    modified: anyMoment,
    revision: fc.integer({ min: 1, max: 99 }),
    deleted: fc.option(anyMoment),
  })
  .map(({ n, exact, prefix, suffix, start, length, turns, sentences, ...rest }) => ({
    id: idOf(n),
    anchor: { exact, prefix, suffix, start, end: start + length, turns: within(exact, turns), sentences },
    ...rest,
  }));

function within({ length }: string, turns: Quote['anchor']['turns']): Quote['anchor']['turns'] {
  return turns.voices ? { ...turns, voices: turns.voices.filter(({ at }) => at < length) } : turns;
}
