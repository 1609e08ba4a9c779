/** One Chromium with the testing build for all tests of a file, in which no error of ours goes unnoticed. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Chromium } from '../../support/chromium';
import { clearAway, openRoundtable } from './episode';
import { forgetQuotes } from './page-quotes';

/** The browser of this file, from its first `beforeAll` on. Vitest loads this module anew for each test file. */
export let chromium: Chromium;

/** Chromium logs this, although it tells no caller, when a tab is closed while its toolbar icon is being set. */
const TAB_IS_GONE = /^: Unchecked runtime\.lastError: No tab with id: \d+\.$/;

interface Habits {
  /** Deletes all quotes after each test. */
  quotes?: boolean;
  /** What to do after each test in place of closing its pages and forgetting the settings. */
  tidy?: () => Promise<void>;
  /** The errors that tests of this file provoke on purpose. */
  mayComplain?: RegExp;
}

/**
 * Opens the browser before the tests of this file and closes it after them. A test fails if an error or warning was
 * logged in a page meanwhile, or if anything was requested that no test serves. The file fails if the extension,
 * including its background, logged one anywhere: Chromium does not say during which test that was.
 *
 * Call it before the file's own hooks: they can then use `chromium`.
 */
export function inChromium({ quotes = false, tidy = () => clearAway(chromium), mayComplain }: Habits = {}): void {
  const unexpected = (errors: string[] = []) =>
    errors.filter((error) => !TAB_IS_GONE.test(error) && mayComplain?.test(error) !== true);
  beforeAll(async () => {
    chromium = await openRoundtable();
    await chromium.collectExtensionErrors();
  });
  afterEach(async () => {
    await tidy();
    if (quotes) await forgetQuotes(chromium);
    expect(unexpected(chromium.problems.splice(0))).toEqual([]);
    expect(chromium.refused.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    // Undefined when it could not be opened.
    const errors = await chromium?.extensionErrors();
    await chromium?.close();
    expect(unexpected(errors)).toEqual([]);
  });
}
