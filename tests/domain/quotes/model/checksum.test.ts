import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, type Json, sameJson } from '../../../../utils/quotes/model/checksum';

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** The same data with the keys of all objects in the opposite order. */
function turned(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

it('the same data is the same in any order of keys', () => {
  fc.assert(fc.property(anyJson, (value) => sameJson(value, turned(value))));
});

it('two values are the same exactly when their canonical texts are', () => {
  // Short texts and few keys, so that many pairs nearly agree.
  const few = fc.jsonValue({ maxDepth: 3, stringUnit: fc.constantFrom('a', '_') }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(sameJson({ of: a, is: [b] }, { is: [b], of: b })).toBe(canonicalJson(a) === canonicalJson(b));
    }),
  );
});

it.each<[string, Json, Json, boolean]>([
  ['an empty list and an empty object', [], {}, false],
  ['a list and an object of its indexes', ['a'], { 0: 'a' }, false],
  ['a shorter list', ['a'], ['a', 'b'], false],
  ['a missing field and one that is null', {}, { a: null }, false],
  ['a number and its text', 1, '1', false],
  ['null and an empty object', null, {}, false],
  ['a missing field and one that is undefined', { a: 1 }, { a: 1, b: undefined } as unknown as Json, true],
  ['a field that objects inherit', {}, JSON.parse('{"__proto__":{}}'), false],
  ['a method that objects inherit', { toString: 1 }, {}, false],
])('%s', (_, a, b, expected) => {
  expect([sameJson(a, b), sameJson(b, a)]).toEqual([expected, expected]);
});
