import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { type Firefox, openFirefox } from '../support/firefox';
import { fixture } from '../support/sample';

const sample = fixture('sample-episode');

describe('an episode in Firefox', () => {
  let firefox: Firefox;
  let page: Page;

  const laidOut = () => page.waitForFunction(() => document.querySelector('[data-roundtable-slot]') !== null);
  const inRail = <T>(act: (rail: ShadowRoot, argument: string) => T, argument = '') =>
    page.evaluate(
      (code, value) => {
        const rail = document.querySelector('[data-roundtable]')?.shadowRoot;
        return new Function('rail', 'value', `return (${code})(rail, value)`)(rail, value) as T;
      },
      act.toString(),
      argument,
    );
  /** A real click: handlers ignore the ones scripts make. */
  const click = async (text: string) => {
    const place = await inRail((rail, wanted) => {
      const all = [...rail.querySelectorAll('button, [role="tab"]')];
      const button = all.find((each) => each.textContent?.includes(wanted));
      const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    }, text);
    await page.mouse.click(place.x, place.y);
  };

  beforeAll(async () => {
    firefox = await openFirefox();
    firefox.serve(sample.url, sample.html);
    page = await firefox.open(sample.url);
    await laidOut();
  });
  afterAll(() => firefox?.close());

  it('colors every turn and paints the names', async () => {
    expect(await page.$$eval('[data-roundtable-initials]', (turns) => turns.length)).toBe(53);
    const names = await page.evaluate(() =>
      [0, 1, 2, 3].map((slot) => CSS.highlights.get(`roundtable-name-${slot}`)?.size ?? 0),
    );
    expect(names).toEqual([17, 12, 12, 12]);
  });

  it('lists the chapters, and a click travels there', async () => {
    expect(await inRail((rail) => rail.querySelectorAll('[role="tabpanel"] li').length)).toBe(5);
    await click('Who audits the auditors');
    await page.waitForFunction(() => CSS.highlights.has('roundtable-landing'));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2_000);
  });

  it('solos one speaker and brings everyone back', async () => {
    await click('Speakers');
    await click('Tobias Wrede');
    await page.waitForFunction(() => CSS.highlights.has('roundtable-dim'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !CSS.highlights.has('roundtable-dim'));
    await click('Outline');
  });

  it('sums up every speaker in the popup', async () => {
    const popup = await firefox.openPopupInTab(page);
    await popup.waitForFunction(() => document.querySelectorAll('h2').length === 5);
    expect(await popup.$eval('h1', (title) => title.textContent)).toMatch(/^Small models/);
    expect(await popup.$$eval('.points .door', (points) => points.length)).toBeGreaterThanOrEqual(8);
    await popup.close();
    await page.bringToFront();
  });

  it('axe finds nothing in the rail', async () => {
    expect(violations(await firefox.axe(page, '[data-roundtable]'))).toEqual([]);
  });

  it('works under a strict policy of the page', async () => {
    const strict = "default-src 'none'; style-src 'self'";
    firefox.serve(sample.url, sample.html, { headers: { 'content-security-policy': strict } });
    const other = await firefox.open(sample.url);
    await other.waitForFunction(() => document.querySelector('[data-roundtable-slot]') !== null);
    await other.close();
    firefox.serve(sample.url, sample.html);
  });

  it('undoes everything when the reader leaves within the page, and comes back with them', async () => {
    await page.evaluate(() => history.pushState({}, '', '/think/podcasts/kitchen-table-computing'));
    await page.waitForFunction(() => document.querySelector('[data-roundtable]') === null);
    const left = await page.evaluate(() => ({
      attributes: document.documentElement.outerHTML.includes('data-roundtable'),
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
    }));
    expect(left).toEqual({ attributes: false, highlights: 0, sheets: 0 });
    await page.evaluate((url) => history.pushState({}, '', url), sample.url);
    await laidOut();
  });

  it('asked nobody for anything', () => {
    expect(firefox.refused).toEqual([]);
  });
});
