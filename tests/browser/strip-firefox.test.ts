/** The strip in Firefox, where the shadow root, highlights and pointer events are not Chromium's. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { violations } from '../support/chromium';
import { sample } from './lib/episode';
import { understood } from './lib/firefox-quotes';
import { firefox, inFirefox } from './lib/in-firefox';

inFirefox();

const inside = (page: Page, selector: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector(wanted) != null,
    { timeout: 10_000 },
    selector,
  );
const valueText = (page: Page) =>
  page.evaluate(
    () =>
      document
        .querySelector('[data-roundtable]')
        ?.shadowRoot?.querySelector('.score')
        ?.getAttribute('aria-valuetext') ?? '',
  );

it('the strip appears in the transcript, travels by click and by key, and has no axe violations', async () => {
  const page = await understood(await firefox.open(sample.url));
  await inside(page, '.strip:not([data-shown])');
  await page.evaluate(() => document.querySelectorAll('[data-roundtable-initials]')[20]?.scrollIntoView());
  await inside(page, '.strip[data-shown]');
  const box = await page.evaluate(() => {
    const score = document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.score');
    return (score as Element).getBoundingClientRect().toJSON() as DOMRect;
  });
  await page.mouse.move(box.x + box.width * 0.8 - 2, box.y + 24);
  await page.mouse.move(box.x + box.width * 0.8, box.y + 24);
  await inside(page, '.strip-card');
  await page.mouse.click(box.x + box.width * 0.8, box.y + 24);
  await page.waitForFunction(() => CSS.highlights.has('roundtable-landing'), { timeout: 10_000 });
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('roundtable-landing') ?? [];
    return (range as Range | undefined)?.getBoundingClientRect().top ?? 0;
  });
  expect(place).toBeGreaterThanOrEqual(48);
  await page.keyboard.press('Home');
  await firefox.until('the start', async () =>
    (await valueText(page)) === '≈00:00, Nora Castellan, Intro' ? true : undefined,
  );
  await page.keyboard.press('ArrowRight');
  expect(await valueText(page)).toMatch(/^≈[\d:]+, Mara Lindqvist, Intro$/);
  expect(violations(await firefox.axe(page, '[data-roundtable]'))).toEqual([]);
  await page.close();
});
