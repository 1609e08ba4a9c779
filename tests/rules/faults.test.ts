/** FAULTS.md explains the signs in the titles of the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../support/files-below';
import { root } from '../tools/lib/project.mjs';

const SIGN = /\b(?:F\d{2,3}|P\d{1,2})\b/g;
const RANGE = /\bF(\d{2,3})–F(\d{2,3})\b/g;

function signsInTests(): Set<string> {
  const files = filesBelow('tests').filter((path) => /\.test\.tsx?$/.test(path));
  const signs = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(RANGE, (_, from, to) =>
      Array.from({ length: to - from + 1 }, (_, n) => `F${Number(from) + n}`).join(' '),
    );
    return text.match(SIGN) ?? [];
  });
  return new Set(signs);
}

it('FAULTS.md explains every fault sign that is used in a test, once, and no other', () => {
  const rows = readFileSync(join(root, 'tests/FAULTS.md'), 'utf8').matchAll(/^\| ([FP]\d+) \| .+ \|$/gm);
  const explained = [...rows].map(([, sign = '']) => sign);
  expect(explained.toSorted()).toEqual([...signsInTests()].toSorted());
});
