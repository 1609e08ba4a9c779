import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputOf } from '../support/output';
import { isStale, root } from '../tools/lib/project.mjs';

/** The only script that attaches a shadow root. */
const SCRIPT = 'content-scripts/episode.js';

/** The part in which two texts differ, from the first to the last different character. */
function difference(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}… (${text.length} characters)` : text);
  return [cut(a.slice(start, a.length - end)), cut(b.slice(start, b.length - end))];
}

describe.each(['chrome', 'firefox'] as const)('the testing build for %s', (browser) => {
  const shipped = outputOf(browser);
  const testing = outputOf(`${browser} testing`);

  it('differs from the shipped build only in the content script for episodes', () => {
    expect([...testing.keys()]).toEqual([...shipped.keys()]);
    const different = [...shipped].filter(([path, bytes]) => !testing.get(path)?.equals(bytes)).map(([path]) => path);
    expect(different).toEqual([SCRIPT]);
  });

  it('differs there only in its open shadow root, which is closed in the shipped build', () => {
    const [ours, theirs] = [shipped, testing].map((build) => build.get(SCRIPT)?.toString('utf8') ?? '');
    expect(difference(ours ?? '', theirs ?? '')).toEqual(['closed', 'open']);
    expect(ours?.match(/attachShadow/g)).toHaveLength(1);
  });

  it('is stale after its configuration has changed', () => {
    const config = join(root, 'tests/support/testing.config.ts');
    const { atime, mtime } = statSync(config);
    try {
      utimesSync(config, atime, new Date(Date.now() + 60_000));
      expect(isStale(`${browser} testing`)).toBe(true);
    } finally {
      utimesSync(config, atime, mtime);
    }
  });
});
