import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../utils/quotes/model/annotation';
import { bits80, canonicalJson, checksumOf, type Json } from '../../../../utils/quotes/model/checksum';
import { toIsoTime } from '../../../../utils/quotes/model/iso-time';
import { QUOTE_SCHEMA } from '../../../../utils/quotes/model/quote';
import { changesAt, newerRecord, parseRecord, recordOf, tombstoneOf } from '../../../../utils/quotes/model/record';
import { upgrade } from '../../../../utils/quotes/model/upgrade';
import { anyQuote, draftOf, idOf, quoteOfDraft } from '../../../support/quotes';
import frozen from './record.schema-1.json';

const throughJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

describe('a record', () => {
  test('is read back as the same quote', () => {
    fc.assert(
      fc.property(anyQuote, fc.nat(99), (quote, note) => {
        const changes = { ...changesAt(quote.revision), note };
        const raw = throughJson(recordOf(quote, changes));
        expect(parseRecord(quote.id, raw)).toEqual({ kind: 'quote', raw, quote, changes, stale: false });
      }),
    );
  });

  test('of the first release is read, and is still written the same', () => {
    const quote = quoteOfDraft(draftOf(1, { note: 'Zeile — 灯', tags: ['oil', 'Öl'], color: 'doubt' }), {
      revision: 4,
    });
    expect(parseRecord(quote.id, frozen as Json)).toMatchObject({ kind: 'quote', quote });
    expect(recordOf(quote)).toEqual(frozen);
  });

  test('P17 F54 with 1 to 3 changed bytes is not read as a quote', () => {
    fc.assert(
      fc.property(
        anyQuote,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 }),
        (quote, changes) => {
          const bytes = new TextEncoder().encode(JSON.stringify(recordOf(quote)));
          const before = bytes.slice();
          for (const [at, by] of changes) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
          let raw: Json;
          try {
            raw = JSON.parse(new TextDecoder().decode(bytes));
          } catch {
            return;
          }
          // A number in another notation is still the same number.
          if (canonicalJson(raw) === canonicalJson(JSON.parse(new TextDecoder().decode(before)))) return;
          // If more than the schema number differs, a later version may legitimately have written the record.
          const mended = { ...(raw as Annotation), 'rt:schema': QUOTE_SCHEMA };
          const isLater = Number((raw as Annotation)['rt:schema']) > QUOTE_SCHEMA;
          if (isLater && canonicalJson(mended) !== canonicalJson(recordOf(quote))) return;
          expect(parseRecord(quote.id, raw).kind).toBe('damaged');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('P17 F54 with only its schema number changed is damaged, not of a later version', () => {
    fc.assert(
      fc.property(anyQuote, fc.integer({ min: QUOTE_SCHEMA + 1 }), (quote, schema) => {
        const raw = throughJson({ ...recordOf(quote), 'rt:schema': schema });
        expect(parseRecord(quote.id, raw)).toEqual({ kind: 'damaged', raw });
      }),
    );
  });

  test('F54 under the id of another quote, or with any other content, is damaged and kept as it is', () => {
    const record = recordOf(quoteOfDraft(draftOf(1)));
    expect(parseRecord(idOf(2), record).kind).toBe('damaged');
    expect(parseRecord(idOf(1), { ...record, 'rt:schema': String(QUOTE_SCHEMA + 1) }).kind).toBe('damaged');
    fc.assert(
      fc.property(fc.json(), (text) => {
        const raw: Json = JSON.parse(text);
        expect(parseRecord(idOf(1), raw)).toEqual({ kind: 'damaged', raw });
      }),
      { examples: [['null']] },
    );
  });

  test('P16 F57 of a later version is kept as it is, whatever it contains', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2 }), fc.dictionary(fc.string(), fc.jsonValue()), (schema, rest) => {
        const raw = { ...(rest as Annotation), id: `urn:ulid:${idOf(1)}`, 'rt:schema': schema };
        expect(parseRecord(idOf(1), raw)).toEqual({ kind: 'newer', raw });
        expect(parseRecord(idOf(2), raw)).toEqual({ kind: 'damaged', raw });
      }),
    );
  });

  test('P16 F88 of a later version is taken from a backup by its id, and nothing else is', () => {
    const newer = { ...recordOf(quoteOfDraft(draftOf(1))), 'rt:schema': QUOTE_SCHEMA + 1 };
    expect(newerRecord(JSON.stringify({ ...newer, mood: 'calm' }))).toEqual([idOf(1), { ...newer, mood: 'calm' }]);
    const others = [
      { ...newer, mood: 'calm', _deleted: true },
      { ...newer, id: idOf(1), mood: 'calm' },
      { ...newer, id: 'urn:ulid:1', mood: 'calm' },
      newer,
      recordOf(quoteOfDraft(draftOf(1))),
      [newer],
      null,
      1,
    ];
    const deep = JSON.stringify({ ...newer, mood: null }).replace(
      'null}',
      `${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    );
    const texts = [...others.map((each) => JSON.stringify(each)), '{', deep];
    expect(texts.filter((text) => newerRecord(text) !== null)).toHaveLength(0);
  });

  test('of a permanently deleted quote says that it is gone, and contains nothing else of it', () => {
    expect(parseRecord(idOf(1), throughJson(tombstoneOf(idOf(1), 5)))).toMatchObject({ kind: 'gone', revision: 5 });
  });
});

describe('the upgrade of records', () => {
  /** The steps that three later releases could add. */
  const steps = [
    undefined,
    (record: Annotation) => ({ ...record, tags: [record['tag'] ?? null] }),
    (record: Annotation) => {
      if (record['tag'] === 'odd') throw new Error('cannot be');
      const { tag: _, ...rest } = record;
      return rest;
    },
  ];
  const anyOld = fc.record({ 'rt:schema': fc.integer({ min: 1, max: 3 }), tag: fc.string() });

  test('P15 F60 is idempotent', () => {
    fc.assert(
      fc.property(anyOld, (old) => {
        const once = upgrade(old, steps, 3);
        expect(once['rt:schema']).toBe(3);
        expect(upgrade(once, steps, 3)).toEqual(once);
      }),
    );
  });

  test('P15 F59 can stop after any step and continue from there', () => {
    fc.assert(
      fc.property(anyOld, fc.integer({ min: 1, max: 3 }), (old, stop) => {
        expect(upgrade(upgrade(old, steps, stop), steps, 3)).toEqual(upgrade(old, steps, 3));
      }),
    );
  });

  test('F58 leaves a record unchanged if it fails, even if a step modifies its input', () => {
    const old = { 'rt:schema': 1, tag: 'odd' };
    const careless = [
      undefined,
      (record: Annotation) => {
        delete record['tag'];
        throw new Error('cannot be');
      },
    ];
    expect(() => upgrade(old, steps, 3)).toThrow('cannot be');
    expect(() => upgrade(old, careless, 2)).toThrow('cannot be');
    expect(() => upgrade({ 'rt:schema': 1 }, [], 2)).toThrow('No way');
    expect(old).toEqual({ 'rt:schema': 1, tag: 'odd' });
  });

  test('F58 treats a record whose schema number has no upgrade step as damaged, and keeps it', () => {
    const { 'rt:checksum': _, ...rest } = recordOf(quoteOfDraft(draftOf(1)));
    const old = { ...rest, 'rt:schema': 0 };
    const sealed = { ...old, 'rt:checksum': checksumOf(canonicalJson(old)) };
    expect(parseRecord(idOf(1), sealed)).toEqual({ kind: 'damaged', raw: sealed });
  });
});

describe('the checksum', () => {
  test('P17 differs for all texts that differ in one bit, in two bits, or by rotation', () => {
    const text = 'A lantern, 灯, and \ud83d\ude00.';
    const others = new Set([text]);
    const flipped = (from: string, at: number, bit: number) =>
      from.slice(0, at) + String.fromCharCode(from.charCodeAt(at) ^ (1 << bit)) + from.slice(at + 1);
    for (let at = 0; at < text.length; at++)
      for (let bit = 0; bit < 16; bit++) {
        const once = flipped(text, at, bit);
        others.add(once);
        for (let next = 0; next < text.length; next++) others.add(flipped(once, next, bit));
      }
    for (let at = 1; at < text.length; at++) others.add(text.slice(at) + text.slice(0, at));
    const sums = new Set([...others].map(checksumOf));
    expect(sums.size).toBe(others.size);
    expect([...sums].filter((sum) => !/^[\da-f]{16}$/.test(sum))).toEqual([]);
  });

  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });

  test('F70 F69 toIsoTime gives UTC times of the years 1970 to 9999', () => {
    expect(toIsoTime(Date.UTC(2026, 2, 29, 1, 30))).toBe('2026-03-29T01:30:00.000Z');
    expect([Number.NaN, -1, 9e15].map(toIsoTime)).toEqual([
      '1970-01-01T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ]);
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.constant(Number.NaN)), (now) => {
        expect(toIsoTime(now)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
    );
  });

  test('bits80 differs for different texts', () => {
    const texts = Array.from({ length: 5_000 }, (_, n) => `note ${n}`);
    expect(new Set(texts.map(bits80)).size).toBe(texts.length);
  });
});
