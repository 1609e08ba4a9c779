/** One Firefox with the testing build for all tests of a file, in which no error of ours goes unnoticed. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Firefox, openFirefox } from '../../support/firefox';
import { sample } from './episode';

/** The browser of this file, from its first `beforeAll` on. Vitest loads this module anew for each test file. */
export let firefox: Firefox;

/**
 * Opens the browser before the tests of this file and closes it after them. What fails a test or the file is the same
 * as for `inChromium`, except that pages stay open, and that only the file fails by errors of content scripts, which
 * Firefox does not report with those of the page.
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
    expect(errors ?? []).toEqual([]);
  });
}
