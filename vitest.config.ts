import { defineConfig } from 'vitest/config';

const jsx = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

/**
 * `domain` is plain Node (no DOM: the pure folders must not notice), `dom` is happy-dom,
 * `rules` reads the source tree, `browser` drives the built extension in real browsers.
 */
export default defineConfig({
  oxc: jsx,
  test: {
    // A time-out says that something hangs, never that a busy machine is slow.
    testTimeout: 60_000,
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
          // A real browser on a busy machine may miss a frame once; a fault fails twice.
          retry: 1,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
