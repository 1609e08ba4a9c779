import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createUlidSource, derivedUlid, isUlid, nextUlid, timeOfUlid } from '../../../../utils/quotes/model/ulid';

const anyBits = fc.uint8Array({ minLength: 10, maxLength: 10 });
const anyClock = fc.oneof(
  fc.integer({ min: -1, max: 2 ** 48 }),
  fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 4_070_908_800_000, 1.5),
  fc.double(),
);

describe('ids of quotes', () => {
  test('F69 increase whatever the clock does: back to 1970, on to 2099, or not a number', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyClock, anyBits), { minLength: 2, maxLength: 50 }), (looks) => {
        const ids: string[] = [];
        for (const [now, bits] of looks) ids.push(nextUlid(ids.at(-1) ?? null, now, bits));
        expect(ids.every(isUlid)).toBe(true);
        expect([...ids].sort()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('F69 encode the time of the clock, and still increase when it goes back', () => {
    expect(nextUlid(null, 1_469_918_176_385, new Uint8Array(10))).toBe('01ARYZ6S410000000000000000');
    expect(nextUlid('01ARYZ6S410000000000000000', 1_469_918_176_386, new Uint8Array(10).fill(255))).toBe(
      '01ARYZ6S42ZZZZZZZZZZZZZZZZ',
    );
    expect(nextUlid('01ARYZ6S42ZZZZZZZZZZZZZZZZ', 0, new Uint8Array(10))).toBe('01ARYZ6S430000000000000000');
    expect(timeOfUlid('01ARYZ6S42ZZZZZZZZZZZZZZZZ')).toBe(1_469_918_176_386);
  });

  test('from one source are distinct and increasing', () => {
    const source = createUlidSource();
    const ids = Array.from({ length: 1_000 }, source);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(1_000);
  });

  test('of conflict copies are valid, and derived from what the copy contains', () => {
    fc.assert(
      fc.property(
        anyBits,
        fc.bigInt({ min: 0n, max: 2n ** 80n - 1n }),
        fc.bigInt({ min: 0n, max: 2n ** 80n - 1n }),
        (bits, a, b) => {
          const id = nextUlid(null, 1_750_000_000_000, bits);
          expect(isUlid(derivedUlid(id, a))).toBe(true);
          expect(derivedUlid(id, a) === derivedUlid(id, b)).toBe(a === b);
        },
      ),
    );
  });

  test('F77 are told apart from any other kind of key', () => {
    for (const key of [
      '',
      '__proto__',
      'constructor',
      '0'.repeat(10_000),
      '8'.repeat(26),
      'u'.repeat(26),
      `${'0'.repeat(26)}\n`,
    ])
      expect(isUlid(key)).toBe(false);
  });
});
