/** FAULTS.md explains the signs in the titles of the tests and lists where each occurs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../tools/lib/project.mjs';

const folder = join(root, 'tests');
const SIGN = /\b(?:F\d{2,3}|P\d{1,2})\b/g;
const RANGE = /\bF(\d{2,3})–F(\d{2,3})\b/g;

/** Sign → the tests that mention it, in the format of FAULTS.md. */
function namedInTests(): Record<string, string> {
  const named = new Map<string, Set<string>>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  for (const file of files.filter((path) => /\.test\.tsx?$/.test(path))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(RANGE, (_, from, to) =>
      Array.from({ length: to - from + 1 }, (_, n) => `F${Number(from) + n}`).join(' '),
    );
    for (const sign of text.match(SIGN) ?? [])
      named.set(sign, (named.get(sign) ?? new Set()).add(file.replace(/\.test\.tsx?$/, '')));
  }
  return Object.fromEntries([...named].map(([sign, tests]) => [sign, [...tests].sort().join(', ')]));
}

it('FAULTS.md lists every fault sign used in a test once, with the tests that use it', () => {
  const rows = readFileSync(join(folder, 'FAULTS.md'), 'utf8').matchAll(/^\| ([FP]\d+) \| (.+) \| (.*) \|$/gm);
  const listed = [...rows].map(([, sign = '', , tests = '']) => [sign, tests] as const);
  expect(Object.fromEntries(listed)).toEqual(namedInTests());
  expect(new Set(listed.map(([sign]) => sign)).size).toBe(listed.length);
});
