/** One Firefox with the testing build for all tests of a file, in which no error of ours goes unnoticed. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Firefox, openFirefox } from '../../support/firefox';
import { sample } from './episode';

/** The browser of this file, from its first `beforeAll` on. Vitest loads this module anew for each test file. */
export let firefox: Firefox;

/** Firefox logs this when a page is closed while it waits for a reply. */
const PAGE_IS_GONE = /Promise rejected after context unloaded/;

/**
 * Opens the browser before the tests of this file and closes it after them. A test fails if an error or warning was logged
 * in a page meanwhile, or if anything was requested that no test serves. The file fails by an uncaught error in the
 * background; what the background logs itself, Firefox tells nobody. Pages stay open.
 *
 * Call it before the file's own hooks: they can then use `firefox`.
 */
export function inFirefox(): void {
  beforeAll(async () => {
    firefox = await openFirefox();
    firefox.serve(sample.url, sample.html);
  });
  afterEach(() => {
    expect(firefox.problems.splice(0)).toEqual([]);
    expect(firefox.refused.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    // Undefined when it could not be opened.
    const errors = await firefox?.extensionErrors();
    await firefox?.close();
    expect((errors ?? []).filter((error) => !PAGE_IS_GONE.test(error))).toEqual([]);
  });
}
