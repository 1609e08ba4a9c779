import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tools/lib/project.mjs';

interface Row {
  code: string[];
  types?: string[];
  browser?: true;
  preact?: true;
}

const COMPONENTS = readdirSync(join(root, 'components')).map((name) => `components/${name}`);
/** The same for every folder of components. */
const COMPONENT_ROW: Row = {
  code: ['utils/lib', 'utils/presenters', 'components/ui'],
  types: ['utils/transcript', 'utils/quotes'],
  preact: true,
};

/** The import table: which code and which types each folder may import from the others, and from packages. */
const TABLE: Record<string, Row> = {
  'utils/lib': { code: [] },
  'utils/transcript': { code: ['utils/lib'] },
  'utils/analysis': { code: ['utils/lib', 'utils/transcript'] },
  'utils/quotes': { code: ['utils/lib', 'utils/transcript'] },
  'utils/presenters': { code: ['utils/lib', 'utils/transcript', 'utils/analysis', 'utils/quotes'] },
  'utils/sites': { code: ['utils/lib', 'utils/transcript'] },
  'utils/page': { code: ['utils/lib'], types: ['utils/transcript', 'utils/quotes', 'utils/presenters', 'utils/sites'] },
  'utils/storage': { code: ['utils/lib', 'utils/quotes'], types: ['utils/transcript'], browser: true },
  'utils/messaging': {
    code: ['utils/lib'],
    types: ['utils/transcript', 'utils/analysis', 'utils/quotes', 'utils/presenters', 'utils/storage'],
    browser: true,
  },
  ...Object.fromEntries(COMPONENTS.map((folder) => [folder, COMPONENT_ROW])),
};
const FOLDERS = [...Object.keys(TABLE).filter((folder) => folder.startsWith('utils/')), 'components/ui'];
const BROWSER = ['#imports', 'wxt/browser', '@wxt-dev/storage'];
const PREACT = ['preact', 'preact/hooks'];
const PURE = ['utils/lib', 'utils/transcript', 'utils/analysis', 'utils/quotes', 'utils/presenters'];

const copy = realpathSync(mkdtempSync(join(tmpdir(), 'roundtable-rules-')));
/** `path:line` of every complaint → its text. */
let complaints: Map<string, string>;
/** The lines written so far, by file. */
const files = new Map<string, string[]>();

/** Appends a line to a file of the copy and returns its place as `path:line`. */
function put(file: string, line: string): string {
  const lines = files.get(file) ?? [];
  files.set(file, lines);
  lines.push(line);
  return `${file}:${lines.length}`;
}

interface Case {
  at: string;
  line: string;
  /** Part of the expected complaint; null if there must be none. */
  says: string | null;
}
const cases: Case[] = [];
const expectComplaint = (file: string, line: string, says: string | null) =>
  cases.push({ at: put(file, line), line, says });

for (const [from, { code, types = [], browser, preact }] of Object.entries(TABLE)) {
  const file = `${from}/probe.tsx`;
  for (const to of FOLDERS) {
    if (to === from) continue;
    const allowed = code.includes(to);
    const typed = allowed || types.includes(to);
    const way = from.startsWith('utils/') && to.startsWith('utils/') ? `../${to.slice(6)}` : `../../${to}`;
    for (const specifier of [`${way}/thing`, `@/${to}/thing`]) {
      expectComplaint(file, `import { thing } from '${specifier}';`, allowed ? null : 'House rule');
      expectComplaint(file, `import type { Thing } from '${specifier}';`, typed ? null : 'House rule');
      expectComplaint(file, `export { thing } from '${specifier}';`, allowed ? null : 'House rule');
    }
  }
  for (const name of BROWSER) expectComplaint(file, `import { it } from '${name}';`, browser ? null : 'browser API');
  for (const name of PREACT) expectComplaint(file, `import { it } from '${name}';`, preact ? null : 'no Preact');
  expectComplaint(file, `import { it } from '../../entrypoints/popup/it';`, 'House rule');
  expectComplaint(file, `import { it } from '../../tests/support/it';`, 'House rule');
  expectComplaint(file, `import { it } from 'https://example.org/it.js';`, 'House rule');
  expectComplaint(file, `import { it } from 'zod';`, 'zod/mini');
  expectComplaint(file, `import { it } from 'zod/mini';`, null);
  expectComplaint(file, `import { it } from 'node:fs';`, 'Node.js');
  expectComplaint(file, `import { it } from './neighbor';`, null);
  expectComplaint(file, 'it.innerHTML = it;', 'no markup from strings');
  expectComplaint(file, 'it.outerHTML += it;', 'no markup from strings');
  expectComplaint(file, `it.insertAdjacentHTML('beforeend', it);`, 'no markup from strings');
  expectComplaint(file, 'it.splitText(3);', 'no text node');
  expectComplaint(file, 'it.surroundContents(it);', 'no text node');
  expectComplaint(file, 'it(fetch);', 'fetch');
  expectComplaint(file, 'it(localStorage);', 'localStorage');
  expectComplaint(file, 'it(chrome);', browser ? null : 'chrome');
  expectComplaint(file, 'it(document);', PURE.includes(from) || browser ? 'document' : null);
  expectComplaint(file, 'it(window);', PURE.includes(from) || browser ? 'window' : null);
  expectComplaint(file, 'let node: Node;', PURE.includes(from) ? 'Node' : null);
  expectComplaint(file, `it.setAttribute('a', 'b');`, from === 'utils/sites' ? 'never writes' : null);
}
for (const folder of COMPONENTS) {
  const line = 'it(<p dangerouslySetInnerHTML={it} />);';
  expectComplaint(`${folder}/Markup.tsx`, line, 'dangerouslySetInnerHTML');
}
expectComplaint('entrypoints/popup/probe.ts', `import { it } from '../../utils/page/it';`, null);
expectComplaint('entrypoints/popup/probe.ts', `import { it } from '#imports';`, null);
expectComplaint('entrypoints/popup/probe.ts', `import { it } from '../../tests/it';`, 'House rule');
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage']) {
  expectComplaint('entrypoints/popup/probe.ts', `it(${name});`, name);
}
expectComplaint('tests/domain/probe.test.ts', `import { it } from '../../utils/sites/it';`, 'plain Node');
expectComplaint('tests/domain/probe.test.ts', `import { it } from '../../utils/analysis/it';`, null);

beforeAll(() => {
  for (const name of ['biome.json', '.gitignore']) cpSync(join(root, name), join(copy, name));
  mkdirSync(join(copy, 'tests/rules'), { recursive: true });
  for (const name of readdirSync(join(root, 'tests/rules')).filter((entry) => entry.endsWith('.grit'))) {
    cpSync(join(root, 'tests/rules', name), join(copy, 'tests/rules', name));
  }
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${lines.join('\n')}\n`);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'],
    { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  complaints = new Map();
  for (const [, file, line, message] of stdout.matchAll(/^::error .*?file=([^,]+),line=(\d+),.*?::(.*)$/gm)) {
    const at = `${relative(copy, resolve(copy, file ?? '')).replaceAll('\\', '/')}:${line}`;
    complaints.set(at, `${complaints.get(at) ?? ''}${message}\n`);
  }
  if (complaints.size === 0) throw new Error(`biome said nothing:\n${stderr}`);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const RULES = /House rule|browser API|no Preact|zod\/mini|Node\.js|global variable|dangerouslySetInnerHTML/;

describe.each([...files.keys()])('the linter in %s', (file) => {
  const here = cases.filter(({ at }) => at.startsWith(`${file}:`));
  it('rejects what the rules forbid', () => {
    const missed = here.filter(({ at, says }) => says !== null && !complaints.get(at)?.includes(says));
    expect(missed.map(({ line, at, says }) => `${line} ← ${complaints.get(at) ?? 'nothing'}, not: ${says}`)).toEqual(
      [],
    );
  });
  it('accepts everything else', () => {
    const wrong = here.filter(({ at, says }) => says === null && RULES.test(complaints.get(at) ?? ''));
    expect(wrong.map(({ line, at }) => `${line} ← ${complaints.get(at)}`)).toEqual([]);
  });
});
