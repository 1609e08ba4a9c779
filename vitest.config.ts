import { defineConfig } from 'vitest/config';

const jsx = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

/**
 * `domain` is plain Node (without a DOM, which the pure folders must not need), `dom` is happy-dom, `rules` reads the
 * source tree, and `browser` drives the built extension in real browsers.
 */
export default defineConfig({
  oxc: jsx,
  test: {
    // A timeout means that something hangs, never that a busy machine is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'domain', include: ['tests/domain/**/*.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'dom', include: ['tests/dom/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      {
        extends: true,
        test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // A real browser on a busy machine may occasionally miss a frame. What passes only when run again may also be
          // a race of ours, so `npm test` names it (tests/tools/lib/tally.mjs).
          retry: 1,
          hookTimeout: 120_000,
          // As long as the drivers wait; the default is a second.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
