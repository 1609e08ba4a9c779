import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../support/files-below';
import { root } from '../tools/lib/project.mjs';

const DECLARED = /^export (?:default |async )*(?:const|let|function\*?|class) (\w+)/gm;
const NAMED = /^(?:import|export) (?:type |\w+, )?\{([^}]*)\}\s*from\s*'(\.[^']+)'/gm;
/** `import * as`, `import()` and mocks: whatever is exported may be used. */
const WHOLE = /(?:\* as \w+ from|import\(|importActual(?:<[^(]*>)?\(|import)\s*'(\.[^']+)'/g;

/** The module a file imports, without its extension. */
const moduleAt = (file: string, path: string) => normalize(join(dirname(file), path)).replace(/\.\w+$|\/index$/, '');

it('what a module exports, other than types, is imported by another one or by a test', () => {
  const files = ['entrypoints', 'components', 'utils', 'tests'].flatMap(filesBelow);
  const exported: [module: string, name: string][] = [];
  const used = new Set<string>();
  for (const file of files.filter((path) => /\.(?:tsx?|mjs)$/.test(path))) {
    const text = readFileSync(join(root, file), 'utf8');
    const own = file.replace(/\.\w+$|\/index\.\w+$/, '');
    // A stub stands for a module of a package, whose other modules import from it.
    if (!file.startsWith('tests') && !own.endsWith('-stub'))
      for (const [, name = ''] of text.matchAll(DECLARED)) exported.push([own, name]);
    for (const [, names = '', path = ''] of text.matchAll(NAMED))
      for (const name of names.split(',')) used.add(`${moduleAt(file, path)} ${/(?:type )?(\w+)/.exec(name)?.[1]}`);
    for (const [, path = ''] of text.matchAll(WHOLE)) used.add(moduleAt(file, path));
  }
  const unused = exported.filter(([module, name]) => !used.has(module) && !used.has(`${module} ${name}`));
  expect(exported.length).toBeGreaterThan(500);
  expect(unused.map((one) => one.join(': '))).toEqual([]);
});
