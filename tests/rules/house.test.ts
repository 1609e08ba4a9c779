import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files-below';
import { root } from '../tools/lib/project.mjs';

const PRODUCT = ['entrypoints', 'components', 'utils'];
/** Longest file allowed, in lines. Longer ones must be split. */
const MOST_LINES = 250;
/** Longest entry point allowed, in lines: entry points only connect other modules. */
const MOST_WIRING = 80;

/** What the top level may contain. A newcomer reads this list first. */
const TOP = {
  product: [
    'entrypoints',
    'components',
    'utils',
    'public',
    'tests',
    'wxt.config.ts',
    'package.json',
    'tsconfig.json',
    'README.md',
  ],
  tools: [
    '.ci',
    '.git',
    '.gitignore',
    'biome.json',
    'vitest.config.ts',
    'package-lock.json',
    'LICENSE',
    'CHANGELOG.md',
  ],
  made: ['node_modules', '.output', '.wxt', '.start'],
};

const source = (path: string) => readFileSync(join(root, path), 'utf8');
const product = PRODUCT.flatMap(filesBelow);
const modules = product.filter((path) => /\.tsx?$/.test(path));

describe('the repository', () => {
  it('has only known entries at the top level', () => {
    const known = Object.values(TOP).flat();
    expect(readdirSync(root).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('has only planned folders in utils', () => {
    const plan = ['analysis', 'lib', 'messaging', 'page', 'presenters', 'quotes', 'sites', 'storage', 'transcript'];
    const entries = readdirSync(join(root, 'utils'));
    expect(entries.filter((name) => !plan.includes(name))).toEqual([]);
  });

  it(`has no file longer than ${MOST_LINES} lines and no entry point longer than ${MOST_WIRING}`, () => {
    const start = /^entrypoints\/(?:[^/]+|[^/]+\/(?:index|main))\.tsx?$/;
    const most = (path: string) => (start.test(path) ? MOST_WIRING : MOST_LINES);
    const long = modules
      .map((path) => ({ path, lines: source(path).trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > most(path));
    expect(long).toEqual([]);
    expect(modules.filter((path) => start.test(path)).length).toBeGreaterThanOrEqual(6);
  });

  it('imports nothing from a URL or from outside the repository', () => {
    const wrong = modules.flatMap((path) => {
      const depth = path.split('/').length - 1;
      return [...source(path).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)]
        .map(([, specifier = '']) => specifier)
        .filter((specifier) => /^https?:/.test(specifier) || (specifier.match(/\.\.\//g)?.length ?? 0) > depth)
        .map((specifier) => `${path}: ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  it('does not refer to ../shared in product files or at the top level', () => {
    const shared = /\.\.\/shared\b|\/work\/shared/;
    const top = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== 'package-lock.json',
    );
    const all = [...product, ...top.map((entry) => entry.name)];
    expect(all.filter((path) => !/\.(?:png|ico|woff2)$/.test(path) && shared.test(source(path)))).toEqual([]);
  });

  it('names page attributes and highlights only in utils/page', () => {
    const marks = /data-roundtable-|::highlight\(roundtable/;
    expect(modules.filter((path) => !path.startsWith('utils/page/') && marks.test(source(path)))).toEqual([]);
  });

  it('has no TODO comments and no suppressed type checks', () => {
    const marks = /\b(?:TODO|FIXME|XXX|HACK)\b|biome-ignore-all|@ts-(?:ignore|nocheck)/;
    expect(modules.filter((path) => marks.test(source(path)))).toEqual([]);
  });

  it('has only planned entries in tests', () => {
    const plan = [
      'bench',
      'browser',
      'dom',
      'domain',
      'fixtures',
      'rules',
      'support',
      'tools',
      'FAULTS.md',
      'tsconfig.json',
    ];
    expect(readdirSync(join(root, 'tests')).filter((name) => !plan.includes(name))).toEqual([]);
  });
});
