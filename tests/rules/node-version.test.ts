import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meets } from '../tools/lib/node-version.mjs';
import { root } from '../tools/lib/project.mjs';

interface Package {
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>;
};
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
const wanted = own.engines?.node ?? '';

/** A range of plausible versions. */
const VERSIONS = Array.from({ length: 20 }, (_, n) => n + 14).flatMap((major) =>
  Array.from({ length: 30 }, (_, minor) => `v${major}.${minor}.0`),
);

describe('the Node.js version required by package.json', () => {
  it('is supported by every direct dependency', () => {
    const accepted = VERSIONS.filter((version) => meets(version, wanted));
    expect(accepted.length).toBeGreaterThan(0);
    const refusals = Object.keys({ ...own.dependencies, ...own.devDependencies }).flatMap((name) => {
      const range = packages[`node_modules/${name}`]?.engines?.node ?? '*';
      const refused = accepted.filter((version) => !meets(version, range));
      return refused.length === 0 ? [] : [`${name} wants ${range}, not ${refused[0]}`];
    });
    expect(refusals).toEqual([]);
  });

  it('is the same in the lock file and allows the running version', () => {
    expect(packages['']?.engines?.node).toBe(wanted);
    expect(meets(process.version, wanted)).toBe(true);
  });
});

it.each([
  ['v20.19.0', '^20.19.0 || >=24', true],
  ['v20.18.9', '^20.19.0 || >=24', false],
  ['v22.1.0', '^20.19.0 || >=24', false],
  ['v24.0.0', '^20.19.0 || >=24', true],
  ['v23.11.1', '>= 20.19.2', true],
  ['v20.19.1', '>= 20.19.2', false],
  ['v0.8.3', '>=0.8.x', true],
  ['v14.0.0', '*', true],
])('meets(%j, %j) is %s', (version, range, is) => {
  expect(meets(version, range)).toBe(is);
  expect(() => meets(version, '~1.2')).toThrow('range');
});
