import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFinder } from '../../../../utils/quotes/anchor/find';
import { QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { MOST_BYTES, readFile } from '../../../../utils/quotes/formats/read-file';
import { othersIn } from '../../../../utils/quotes/links/voices';
import {
  LONGEST_LINE,
  LONGEST_NOTE,
  LONGEST_QUOTE,
  QUOTE_COLORS,
  QUOTE_SCHEMA,
  type Quote,
  type QuoteColor,
} from '../../../../utils/quotes/model/quote';
import { recordOf } from '../../../../utils/quotes/model/record';
import { clean } from '../../../../utils/transcript/normalize';
import { inventedLibrary } from '../../../support/library';
import { anyQuote, draftOf, EPISODE, quoteOfDraft } from '../../../support/quotes';

const OPTIONS = { title: 'All', now: '2026-11-24T10:00:00.000Z', linkOf: ({ episode }: Quote) => episode.url };
const written = (id: string, quotes: readonly Quote[]) =>
  QUOTE_FORMATS.find((format) => format.id === id)!.write(quotes, OPTIONS);
const read = (text: string) => readFile(new TextEncoder().encode(text));
const messageOf = (text: string) => {
  const reading = read(text);
  return reading.outcome === 'refused' ? reading.message : null;
};

afterEach(() => void vi.unstubAllEnvs());

describe('our own files', () => {
  it('are read back unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('json', 'json-ld'),
        fc.array(anyQuote, { minLength: 1, maxLength: 4 }),
        (id, quotes) => {
          expect(read(written(id, quotes))).toMatchObject({ outcome: 'readable', quotes });
        },
      ),
    );
  });

  it('P23 F86: that were cut off anywhere are refused as a whole, with a message', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('json', 'json-ld'),
        fc.array(anyQuote, { minLength: 1, maxLength: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (id, quotes, share) => {
          const whole = written(id, quotes).trimEnd();
          expect(messageOf(whole.slice(0, Math.max(1, whole.length * share * 0.9999)))).toMatch(/^The file .+\.$/);
        },
      ),
    );
  });

  it('P23 F86: are read when they are complete, and refused when anything is missing at the end', () => {
    const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n, { note: '“灯” {"a": [1]}' })));
    for (const id of ['json', 'json-ld', 'readwise']) {
      const whole = written(id, quotes).trimEnd();
      expect(read(whole)).toMatchObject({ outcome: 'readable' });
      if (id === 'readwise') continue;
      for (let end = 1; end < whole.length; end++)
        expect(messageOf(whole.slice(0, end)), whole.slice(0, end)).not.toBe(null);
    }
  });

  it.each(['', '\ufeff', ' \r\n', '[]'])('%j is read as a file without quotes, not as an error', (text) => {
    expect(read(text)).toMatchObject({ outcome: 'readable', quotes: [], skipped: [], newer: [] });
  });

  it.each(['markdown', 'notion', 'html', 'text', 'anki'])(
    '%s is not read back, and the message says which format to export instead',
    (id) => {
      expect(messageOf(written(id, [quoteOfDraft(draftOf(1))]))).toContain('Roundtable (JSON)');
    },
  );

  it('F86: with one damaged quote are refused as a whole, and the message says which quote it is', () => {
    const quotes = [1, 2, 3].map((n) => quoteOfDraft(draftOf(n)));
    const damaged = JSON.parse(written('json', quotes));
    damaged.quotes[1].color = 'mauve';
    expect(messageOf(JSON.stringify(damaged))).toBe("Quote 2 of 3 is damaged: its color can't be read.");
  });

  it('F88: of a newer version are refused, not guessed at', () => {
    const newer = { ...JSON.parse(written('json', [])), schema: 99 };
    expect(messageOf(JSON.stringify(newer))).toContain('newer version');
    const quotes = [1, 2].map((n) => quoteOfDraft(draftOf(n)));
    const annotations = quotes.map((quote) => recordOf(quote));
    expect(read(JSON.stringify(annotations))).toMatchObject({ outcome: 'readable', quotes });
    const mixed = [annotations[0], { ...annotations[1], 'rt:schema': QUOTE_SCHEMA + 1, 'rt:mood': 'calm' }];
    expect(messageOf(JSON.stringify(mixed))).toBe(
      'Annotation 2 of 2 was written by a newer version of Roundtable. Update Roundtable, then try again.',
    );
  });

  it('F88: restore records of a newer version unchanged, and skip what is not such a record', () => {
    const quotes = [quoteOfDraft(draftOf(1))];
    const record = { ...recordOf(quoteOfDraft(draftOf(2))), 'rt:schema': QUOTE_SCHEMA + 1, 'rt:mood': 'calm' };
    const newer = JSON.stringify(record);
    const untouched = [newer, '{"a":1}', JSON.stringify({ ...record, _deleted: true }), 'not JSON'];
    const backup = QUOTE_FORMATS.find(({ id }) => id === 'json')!.write(quotes, { ...OPTIONS, untouched });
    expect(read(backup)).toMatchObject({
      outcome: 'readable',
      quotes,
      newer: [newer],
      skipped: [2, 3, 4].map((n) => ({ where: `Set-aside record ${n}`, why: "it can't be read" })),
    });
  });

  it('F76: skip a quote or note that is too long, with the reason, and import the others', () => {
    const quotes = [1, 2, 3].map((n) => quoteOfDraft(draftOf(n)));
    const [first, second, third] = quotes as [Quote, Quote, Quote];
    const long = { ...second, anchor: { ...second.anchor, exact: 'a'.repeat(LONGEST_QUOTE + 1) } };
    const noted = { ...third, note: 'n'.repeat(LONGEST_NOTE + 1) };
    for (const [id, item] of [
      ['json', 'Quote'],
      ['json-ld', 'Annotation'],
    ] as const) {
      expect(read(written(id, [first, long, noted]))).toMatchObject({
        outcome: 'readable',
        quotes: [first],
        skipped: [
          { where: `${item} 2`, why: "it's longer than 20,000 characters" },
          { where: `${item} 3`, why: 'its note is longer than 20,000 characters' },
        ],
      });
    }
    const longest = { ...first, anchor: { ...first.anchor, exact: 'a'.repeat(LONGEST_QUOTE) } };
    expect(read(written('json', [longest]))).toMatchObject({ quotes: [longest], skipped: [] });
  });
});

describe('any file', () => {
  it('F75 F84: is within the size limit as a backup of a very large library', () => {
    const thousand = new TextEncoder().encode(written('json', inventedLibrary(1_000))).length;
    expect(thousand * 50).toBeLessThan(MOST_BYTES);
  });

  it('F84: is refused above 60 MB before it is read', () => {
    // These bytes cannot be decoded either; if the file were read first, it would be refused with another message.
    const bytes = new Uint8Array(60 * 2 ** 20 + 1).fill(0xff);
    expect(readFile(bytes)).toEqual({ outcome: 'refused', message: 'The file is larger than 60 MB.' });
    expect(readFile(bytes.subarray(1))).not.toEqual(readFile(bytes));
  });

  it('F85: is read in UTF-16 or with a byte order mark, and refused if it is not text', () => {
    const text = written('json', [quoteOfDraft(draftOf(1))]);
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(readFile(new Uint8Array(utf16))).toMatchObject({ outcome: 'readable' });
    expect(readFile(new Uint8Array(utf16.swap16()))).toMatchObject({ outcome: 'readable' });
    expect(readFile(new TextEncoder().encode(`\ufeff${text}`))).toMatchObject({ outcome: 'readable' });
    expect(readFile(new Uint8Array([0x7b, 0xe9, 0x22, 0x7d]))).toMatchObject({
      outcome: 'refused',
      message: "The file isn't UTF-8 or UTF-16 text.",
    });
  });

  it('F89: does no harm with deep nesting, many keys or the names of prototype properties', () => {
    expect(messageOf('['.repeat(200_000) + ']'.repeat(200_000))).toMatch(/^The file .+\.$/);
    const quote = quoteOfDraft(draftOf(1));
    const text = written('json', [quote]).replace(
      '"quotes"',
      '"__proto__": {"polluted": 1}, "constructor": 1, "quotes"',
    );
    expect(read(text)).toMatchObject({ outcome: 'readable', quotes: [quote] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const keys = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => [n, 0]));
    const file = { ...JSON.parse(written('json', [quote])), keys };
    expect(read(JSON.stringify(file))).toMatchObject({ outcome: 'readable', quotes: [quote] });
  });

  it('F89: is imported without a record of a newer version that is too deep to be written again', () => {
    const quote = quoteOfDraft(draftOf(1));
    const flat = JSON.stringify({ ...recordOf(quoteOfDraft(draftOf(2))), 'rt:schema': QUOTE_SCHEMA + 1, 'rt:x': 0 });
    const deep = flat.replace('"rt:x":0', `"rt:x":${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const backup = QUOTE_FORMATS.find(({ id }) => id === 'json')!.write([quote], {
      ...OPTIONS,
      untouched: [deep, flat],
    });
    expect(read(backup)).toMatchObject({
      quotes: [quote],
      newer: [flat],
      skipped: [{ where: 'Set-aside record 1', why: "it can't be read" }],
    });
  });

  it('never makes readFile throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => new TextEncoder().encode(text)),
          fc.string().map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          const reading = readFile(bytes);
          if (reading.outcome === 'refused') expect(reading.message).toMatch(/^[A-Z].*\.$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a Hypothesis export', () => {
  const annotation = {
    id: 'abc',
    created: '2025-02-01T08:00:00.000+00:00',
    updated: '2025-02-02T08:00:00.000+00:00',
    uri: 'https://www.ibm.com/think/podcasts/tide-talk/harbor?utm_source=x&gclid=1#x',
    text: 'My note',
    tags: ['boats', 'Doubt'],
    document: { title: ['Harbor lights'] },
    target: [
      {
        source: 'x',
        selector: [
          { type: 'TextPositionSelector', start: 9, end: 20 },
          { type: 'TextQuoteSelector', exact: 'ferries run late', prefix: 'so the ', suffix: ' at night' },
          { type: 'MediaTimeSelector', start: 61.5, end: 70 },
        ],
      },
    ],
  };

  it('keeps words, context, note, tags, time and dates, and a tag can be a color', () => {
    expect(read(JSON.stringify({ export_date: 'x', annotations: [annotation] }))).toMatchObject({
      outcome: 'readable',
      kind: 'Hypothesis',
      skipped: [],
      quotes: [
        {
          anchor: { exact: 'ferries run late', prefix: 'so the ', suffix: ' at night' },
          episode: { url: 'https://www.ibm.com/think/podcasts/tide-talk/harbor', title: 'Harbor lights' },
          speaker: null,
          seconds: 61.5,
          color: 'doubt',
          note: 'My note',
          tags: ['boats'],
          created: '2025-02-01T08:00:00.000Z',
          modified: '2025-02-02T08:00:00.000Z',
        },
      ],
    });
  });

  it('is read as its API answers a search, which many tools save', () => {
    const file = JSON.stringify({ total: 1, rows: [annotation] });
    expect(read(file)).toMatchObject({ kind: 'Hypothesis', quotes: [{ anchor: { exact: 'ferries run late' } }] });
    expect(messageOf(JSON.stringify({ total: 1, rows: [{ id: 1 }] }))).toMatch(/^The file .+\.$/);
  });

  it('is read when other programs write null for missing values', () => {
    const without = { ...annotation, text: null, tags: null, document: { title: null }, updated: null };
    const file = JSON.stringify([without, { ...without, document: null }, { ...without, target: null }]);
    expect(read(file)).toMatchObject({
      quotes: [
        { anchor: { exact: 'ferries run late' }, note: '', tags: [] },
        { anchor: { exact: 'ferries run late' }, note: '', tags: [] },
      ],
      skipped: [{ where: 'Annotation 3', why: 'it has no highlighted text' }],
    });
  });

  it('is found in the transcript, whatever the HTML source looks like and wherever the selection ended', () => {
    const text = [
      'I came by the river road because the bridge was closed again this morning.',
      'The ferries run late in autumn, and nobody in the harbor office can tell me why that should be so.',
      'My cousin at the caf\u00e9 says it is the fog, which rolls in from the north after dusk.',
      'We will ask the pilot about the fog when she returns from sea.',
    ].join('\n\n');
    const gaps = fc.constantFrom('\n', '\n\n    ', '\u00a0\r\n');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 12, max: 200 }), gaps, (start, length, gap) => {
        const printed = (from: number, to: number) =>
          text
            .slice(Math.max(0, from), to)
            .replaceAll('\n\n', gap)
            .replaceAll('caf', 'c\u00ada\u00adf')
            .normalize('NFD');
        const end = start + length;
        const words = text.slice(start, end).trim();
        if (words.length < 12) return;
        const selector = {
          type: 'TextQuoteSelector',
          exact: printed(start, end),
          prefix: printed(start - 32, start),
          suffix: printed(end, end + 32),
        };
        const reading = read(JSON.stringify({ annotations: [{ ...annotation, target: [{ selector: [selector] }] }] }));
        const [quote] = reading.outcome === 'readable' ? reading.quotes : [];
        const place = createFinder(text).find((quote as Quote).anchor);
        expect(place.state === 'missing' ? place : [place.state, text.slice(place.span.start, place.span.end)]).toEqual(
          ['anchored', words],
        );
      }),
    );
  });

  it('has its notes and tags converted to NFC, and tags without hash signs', () => {
    const tags = [' #caf\u00e9', 'cafe\u0301', '##boats', '#'];
    const reading = read(JSON.stringify({ annotations: [{ ...annotation, tags, text: 'Cafe\u0301' }] }));
    expect(reading).toMatchObject({ quotes: [{ tags: ['caf\u00e9', 'boats'], note: 'Caf\u00e9' }] });
  });

  it('takes an annotation without a modification date as unmodified', () => {
    const { updated: _, ...unchanged } = annotation;
    expect(read(JSON.stringify({ annotations: [unchanged] }))).toMatchObject({
      quotes: [{ created: '2025-02-01T08:00:00.000Z', modified: '2025-02-01T08:00:00.000Z' }],
    });
  });

  it('skips annotations without highlighted text, and says so', () => {
    const page = { ...annotation, target: [{ source: 'x' }] };
    expect(read(JSON.stringify({ annotations: [annotation, page] }))).toMatchObject({
      skipped: [{ where: 'Annotation 2', why: 'it has no highlighted text' }],
    });
  });

  it('keeps the query of an address that identifies a page, and strips tracking parameters', () => {
    const long = `https://a.example/e?q=${'x'.repeat(LONGEST_LINE)}`;
    const addresses = [
      ['https://video.example/watch?v=AAA', 'https://video.example/watch?v=AAA'],
      ['https://video.example/watch?v=BBB&utm_source=x&fbclid=2#t=9', 'https://video.example/watch?v=BBB'],
      ['https://video.example/?p=1', 'https://video.example/?p=1'],
      ['https://a.example/e/?gclid=1', 'https://a.example/e'],
      ['https://a.example/e/#top?', 'https://a.example/e'],
      [long, 'https://a.example/e'],
    ];
    const reading = read(JSON.stringify({ annotations: addresses.map(([uri]) => ({ ...annotation, uri })) }));
    const quotes = reading.outcome === 'readable' ? reading.quotes : [];
    expect(quotes.map(({ episode }) => episode.url)).toEqual(addresses.map(([, url]) => url));
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(4);
  });

  it('F87: gives the same ids when it is read twice, and different ids for different words', () => {
    const other = JSON.parse(JSON.stringify(annotation));
    other.target[0].selector[1].exact = 'ferries run early';
    const ids = () => {
      const reading = read(JSON.stringify({ annotations: [annotation, other] }));
      return reading.outcome === 'readable' ? reading.quotes.map(({ id }) => id) : [];
    };
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(2);
  });
});

describe('W3C annotations of other programs', () => {
  const target = {
    source: 'https://a.example/e?id=1#top',
    selector: { type: 'TextQuoteSelector', exact: 'ferries run late', prefix: 'so the ', suffix: ' at night' },
  };
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://a.example/1',
    type: 'Annotation',
    created: '2025-02-01T08:00:00Z',
    modified: '2025-02-02T08:00:00Z',
    body: [
      { type: 'TextualBody', value: 'My note', purpose: 'commenting' },
      { type: 'TextualBody', value: 'boats', purpose: 'tagging' },
      'https://a.example/image',
    ],
    target,
  };
  const quote = {
    anchor: { exact: 'ferries run late', prefix: 'so the ', suffix: ' at night' },
    episode: { url: 'https://a.example/e?id=1', title: '' },
    speaker: null,
    seconds: null,
    color: 'line',
    note: 'My note',
    tags: ['boats'],
    created: '2025-02-01T08:00:00.000Z',
    modified: '2025-02-02T08:00:00.000Z',
  };

  it.each([
    ['one', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    ['a collection', { type: 'AnnotationCollection', first: { items: [annotation] } }],
  ])('are read from %s with words, context, note, tags and dates', (_, data) => {
    expect(read(JSON.stringify(data))).toMatchObject({ kind: 'W3C Web Annotations', quotes: [quote], skipped: [] });
  });

  it.each([
    ['lists of one', { type: ['Annotation'], target: [{ ...target, selector: [target.selector] }] }],
    ['a source with a name', { target: { ...target, source: { id: target.source, type: 'Text' } } }],
    ['words within a part of the page', { target: { ...target, selector: { refinedBy: target.selector } } }],
    ['a note of its own', { body: { value: 'boats', purpose: ['tagging'] }, bodyValue: 'My note' }],
  ])('are read with %s', (_, change) => {
    expect(read(JSON.stringify({ ...annotation, ...change }))).toMatchObject({ quotes: [quote] });
  });

  it('are skipped with a reason if they have no words or are not annotations', () => {
    const items = [annotation, { ...annotation, target: 'https://a.example/e' }, { type: 'Link' }, 7];
    expect(read(JSON.stringify(items))).toMatchObject({
      quotes: [quote],
      skipped: [
        { where: 'Annotation 2', why: 'it has no highlighted text' },
        { where: 'Annotation 3', why: "it isn't an annotation" },
        { where: 'Annotation 4', why: "it isn't an annotation" },
      ],
    });
    expect(messageOf(JSON.stringify({ items: [{ type: 'Link' }] }))).toContain('no quotes');
  });

  it('do not hide a damaged annotation of ours', () => {
    const own = { ...recordOf(quoteOfDraft(draftOf(1))), 'rt:color': 'mauve' };
    expect(messageOf(JSON.stringify([annotation, own]))).toMatch(/^Annotation 2 of 2 is damaged: .+\.$/);
  });
});

it('F76: an item of another program whose note is too long is skipped with the reason, the others are read', () => {
  // In NFC, the form in which notes are stored, this character takes two code units.
  const note = '\u0958'.repeat(LONGEST_NOTE / 2 + 1);
  const selector = [{ type: 'TextQuoteSelector', exact: 'Fish' }];
  const annotations = [note, ''].map((text) => ({ uri: 'https://example.org/e', text, target: [{ selector }] }));
  for (const [where, file] of [
    ['Annotation 1', JSON.stringify({ annotations })],
    ['Row 2', `Highlight,Note\nFish,${note}\nFish,\n`],
  ] as const)
    expect(read(file)).toMatchObject({
      quotes: [{ anchor: { exact: 'Fish' }, note: '' }],
      skipped: [{ where, why: 'its note is longer than 20,000 characters' }],
    });
});

describe('a Readwise table', () => {
  it('that we wrote is read back with the words and colors of its quotes', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { minLength: 1, maxLength: 4 }), (given) => {
        const quotes = given.filter(({ anchor }) => clean(anchor.exact) !== '');
        // With white space normalized, as it is in every transcript.
        const words = ({ anchor }: Quote) => anchor.exact.split('\n').map(clean).join('\n').trim();
        const reading = read(written('readwise', quotes));
        expect(
          reading.outcome === 'readable' && reading.quotes.map(({ anchor, color }) => [anchor.exact, color]),
        ).toEqual(quotes.map((quote) => [words(quote), quote.color]));
      }),
    );
  });

  it('gives two quotes for the same words in two books, even without addresses and dates', () => {
    const reading = read('Highlight,Book Title\nFish,Harbor\nFish,Kilns\nFish,Harbor\n');
    const ids = reading.outcome === 'readable' ? reading.quotes.map(({ id }) => id) : [];
    expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
  });
  it.each([
    ['a semicolon', 'Highlight;Title;Note\r\n"Dams; and lakes";Water;"a, b"\r\n'],
    ['a tab', 'Highlight\tTitle\tNote\nDams; and lakes\tWater\ta, b\n'],
    ['what the file says itself', 'sep=;\r\nHighlight;Title;Note\r\n"Dams; and lakes";Water;a, b\r\n'],
  ])('is read with %s as the delimiter, as spreadsheets save it', (_, text) => {
    const reading = read(text);
    expect(reading).toMatchObject({
      outcome: 'readable',
      quotes: [{ anchor: { exact: 'Dams; and lakes' }, episode: { title: 'Water' }, note: 'a, b' }],
    });
  });

  it.each([
    ['2025-02-01 08:00:00', '2025-02-01T08:00:00.000Z'],
    ['2025-02-01T08:00', '2025-02-01T08:00:00.000Z'],
    ['2025-02-01', '2025-02-01T00:00:00.000Z'],
    ['February 1, 2025 8:00 PM', '2025-02-01T20:00:00.000Z'],
    ['2/1/2025', '2025-02-01T00:00:00.000Z'],
    ['2025-03-09 02:30', '2025-03-09T02:30:00.000Z'],
    ['2025-02-01 08:00:00+02:00', '2025-02-01T06:00:00.000Z'],
    ['Sat Feb 01 2025 08:00:00 GMT+0100 (CET)', '2025-02-01T07:00:00.000Z'],
    ['Sat, 01 Feb 2025 08:00:00 EST', '2025-02-01T13:00:00.000Z'],
    ['yesterday', '1970-01-01T00:00:00.000Z'],
  ])('gives the date %s as the same moment in every time zone', (written, moment) => {
    for (const zone of ['America/New_York', 'Asia/Tokyo']) {
      vi.stubEnv('TZ', zone);
      expect(read(`Highlight,Date\nFish,"${written}"\n`)).toMatchObject({ quotes: [{ created: moment }] });
    }
  });

  it('keeps a tag that is named like a color, since the color comes first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUOTE_COLORS),
        fc.subarray([...QUOTE_COLORS, 'boats']),
        (color: QuoteColor, tags: string[]) => {
          const quote = quoteOfDraft(draftOf(1, { color, tags }));
          expect(read(written('readwise', [quote]))).toMatchObject({ quotes: [{ color, tags }] });
        },
      ),
    );
  });

  it('keeps a note that begins with a dot', () => {
    for (const note of ['.NET is older', '... and so on', '.', '.a .b'])
      expect(read(written('readwise', [quoteOfDraft(draftOf(1, { note, tags: ['tech'] }))]))).toMatchObject({
        quotes: [{ note, tags: ['tech'] }],
      });
  });

  it('keeps that words are shared with other speakers', () => {
    const turns = { first: 3, last: 5, offset: 0 };
    const quote = quoteOfDraft(draftOf(1, { anchor: { ...draftOf(1).anchor, turns } }));
    for (const id of ['notion', 'readwise']) expect(written(id, [quote])).toContain(',Mara Lindqvist and others,');
    const reading = read(written('readwise', [quote]));
    const [back] = reading.outcome === 'readable' ? reading.quotes : [];
    expect([back?.speaker, back && othersIn(back)]).toEqual([
      { ...quote.speaker, role: 'unknown', title: null },
      ['others'],
    ]);
  });

  it('gets no invented date or time', () => {
    const table = `Highlight,URL,Location,Location Type\nFish,,1234,\nFish,https://a.example/e,61,time_offset\nFish,${EPISODE},61,\n`;
    const reading = read(table);
    const quotes = reading.outcome === 'readable' ? reading.quotes : [];
    expect(quotes.map(({ seconds }) => seconds)).toEqual([null, 61, 61]);
    for (const id of ['notion', 'readwise']) expect(written(id, quotes)).not.toContain('1970');
    const markdown = QUOTE_FORMATS.find(({ id }) => id === 'markdown')!;
    expect(markdown.write(quotes, { ...OPTIONS, template: '{{text}}\n{{saved}}' })).not.toContain('1970');
    expect(read(written('readwise', quotes))).toMatchObject({ quotes: quotes.map(({ id }) => ({ id })) });
  });

  it('is read from its header row on, and numbers rows as a spreadsheet does', () => {
    for (const lead of ['\n', '\r\n\r\n', ' ,,\n'])
      expect(read(`${lead}Highlight,Title\nFish,Harbor\n,Harbor\n`)).toMatchObject({
        quotes: [{ anchor: { exact: 'Fish' } }],
        skipped: [{ where: lead === '\r\n\r\n' ? 'Row 5' : 'Row 4' }],
      });
  });

  it('that comes from Hypothesis is refused with the hint to export it as JSON', () => {
    const head = 'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags';
    expect(messageOf(`${head}\n2025-01-01,me,,https://a.example,Public,Highlight,Fish,,\n`)).toMatch(
      /Hypothesis.+as JSON/,
    );
  });

  it('of Readwise itself is read', () => {
    const table =
      'Highlight,Book Title,Book Author,Note,Tags,Location Type,Location,Highlighted at\n"Fish, again",Harbor,Ann Lee,.boats my note,"sea,salt",page,12,2025-02-01 08:00:00\n,Harbor,,,,,,\n';
    expect(read(table)).toMatchObject({
      kind: 'Readwise',
      skipped: [{ where: 'Row 3', why: 'it has no highlighted text' }],
      quotes: [
        {
          anchor: { exact: 'Fish, again' },
          speaker: { id: 'ann lee', name: 'Ann Lee' },
          note: 'my note',
          tags: ['boats', 'sea', 'salt'],
          seconds: null,
        },
      ],
    });
  });
});
