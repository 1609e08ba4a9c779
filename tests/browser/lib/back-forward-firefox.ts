/** Leaving a page in Firefox and going back to it, as Firefox has kept it. */
import type { Page } from 'puppeteer-core';
import type { Firefox } from '../../support/firefox';

const ELSEWHERE = 'https://www.ibm.com/think/topics';

/** Leaves the page; what `comeBack` looks for is marked in it before. */
export async function leave(firefox: Firefox, page: Page): Promise<void> {
  firefox.serve(ELSEWHERE, '<!doctype html><title>Topics</title><p>Elsewhere</p>');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    document.querySelector('[data-roundtable]')?.setAttribute('id', 'before');
  });
  await page.goto(ELSEWHERE);
}

/** Returns by the Back button. The page must come from the cache, and must have been presented anew. */
export async function comeBack(firefox: Firefox, page: Page): Promise<void> {
  // A cached page has no load event, for which `goBack` would wait.
  await page.evaluate(() => void setTimeout(() => history.back()));
  const isBack = () =>
    (globalThis as { persisted?: boolean }).persisted === true &&
    document.querySelector('[data-roundtable]:not(#before)') !== null;
  const look = async () => (await page.evaluate(isBack).catch(() => false)) || undefined;
  await firefox.until('the page as it was', look, 20_000);
}
