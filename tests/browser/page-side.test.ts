import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium, showAs } from '../support/chromium';
import { fixture } from '../support/sample';
import { highlighted, laidOut, openEpisode, roundtable, traces } from '../support/visit';

const sample = fixture('sample-episode');
const PEOPLE = ['Nora Castellan', 'Mara Lindqvist', 'Tobias Wrede', 'Dele Ashworth'];

/** Speaker, slot and initials of every labelled paragraph, in order. */
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-roundtable-initials]')].map((block) => ({
      name: block.querySelector('strong, b')?.textContent?.replace(':', '').trim(),
      slot: block.getAttribute('data-roundtable-slot'),
      initials: block.getAttribute('data-roundtable-initials'),
    })),
  );

const rects = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main p, main h1, main h2, main li')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round).join(' ');
    }),
  );

describe('an episode in Chromium', () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await openChromium();
    page = await openEpisode(chromium, sample);
  });
  afterAll(() => chromium?.close());

  it('gives every turn the look of its speaker, and each speaker one look', async () => {
    const all = await looks(page);
    expect(all).toHaveLength(53);
    const bySpeaker = new Map(all.map(({ name, slot, initials }) => [name, `${slot} ${initials}`]));
    expect([...bySpeaker]).toEqual([
      ['Nora Castellan', '0 NC'],
      ['Mara Lindqvist', '1 ML'],
      ['Tobias Wrede', '2 TW'],
      ['Dele Ashworth', '3 DA'],
    ]);
    for (const { name, slot, initials } of all) expect(`${slot} ${initials}`).toBe(bySpeaker.get(name));
  });

  it('paints the printed names, each in the color of its slot', async () => {
    for (const [slot, name] of PEOPLE.entries()) {
      const painted = await highlighted(page, `roundtable-name-${slot}`);
      expect(new Set(painted.map((text) => text.trim()))).toEqual(new Set([`${name}:`]));
    }
  });

  it('moves nothing on the page and touches no text node', async () => {
    const plain = await chromium.newPage();
    chromium.serve('https://www.ibm.com/elsewhere', sample.html);
    await plain.goto('https://www.ibm.com/elsewhere');
    const texts = (on: Page) =>
      on.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const all: string[] = [];
        while (walker.nextNode()) all.push((walker.currentNode as Text).data);
        return all;
      });
    expect(await texts(page)).toEqual(await texts(plain));
    for (const width of [1440, 1024, 390, 320]) {
      await showAs(page, { width });
      await showAs(plain, { width });
      expect(await rects(page), `${width} px`).toEqual(await rects(plain));
    }
    await showAs(page, { width: 1440 });
    await plain.close();
  });

  it('lists the chapters with time, reading time and who leads', async () => {
    const list = roundtable(page).locator('[role="tabpanel"] li');
    await expect.poll(() => list.count()).toBe(5);
    const rows = await list.allInnerTexts();
    expect(rows.map((row) => row.split('\n')[0])).toEqual(['00:00', '01:22', '06:28', '11:33', '15:15']);
    expect(rows[3]).toContain('Who audits the auditors');
    expect(rows[3]).toMatch(/Dele leads, \d+ %/);
    expect(rows[3]).toContain('min read');
  });

  it('travels to the very sentence of a chapter that begins inside a turn, flashes it, and says where you are', async () => {
    await roundtable(page).getByText('Reading aloud to machines').click();
    await page.waitForFunction(() => CSS.highlights.has('roundtable-landing'));
    const [sentence] = await highlighted(page, 'roundtable-landing');
    expect(sentence).toMatch(/reading aloud/i);
    const top = await page.evaluate(() => {
      const [range] = CSS.highlights.get('roundtable-landing') ?? [];
      return (range as Range).getClientRects()[0]?.top ?? -1;
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await expect.poll(() => roundtable(page).locator('[aria-current]').innerText()).toContain('Reading aloud');
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.has('roundtable-landing')), { timeout: 5_000 })
      .toBe(false);
    expect(await page.locator('[data-roundtable-landing]').count()).toBe(0);
  });

  it('follows the scroll without taking it', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => roundtable(page).locator('[aria-current]').count()).toBe(0);
    await page
      .getByText('Weather Commons published')
      .first()
      .evaluate((element) => element.nextElementSibling?.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect.poll(() => roundtable(page).locator('[aria-current]').innerText()).toContain('Open weather data');
  });

  it('solos one speaker: the words of all others are dim, and Escape brings them back', async () => {
    await roundtable(page).getByRole('tab', { name: 'Speakers' }).click();
    await roundtable(page).getByText('Tobias Wrede').first().click();
    await page.waitForFunction(() => CSS.highlights.has('roundtable-dim'));
    const dim = await highlighted(page, 'roundtable-dim');
    const spoken = await page.evaluate(
      () =>
        [...document.querySelectorAll('[data-roundtable-slot]')].filter(
          (p) => p.getAttribute('data-roundtable-slot') !== '2',
        ).length,
    );
    expect(dim).toHaveLength(spoken);
    for (const name of PEOPLE) for (const words of dim) expect(words.startsWith(`${name}:`)).toBe(false);
    expect(await page.locator('[data-roundtable-dimmed]').count()).toBe(spoken);
    expect(await roundtable(page).getByRole('status').innerText()).toContain('Only Tobias Wrede');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('roundtable-dim'))).toBe(false);
    expect(await page.locator('[data-roundtable-dimmed]').count()).toBe(0);
    await roundtable(page).getByRole('tab', { name: 'Outline' }).click();
  });

  it('F42 follows the background of the page, live', async () => {
    const theme = () => roundtable(page).locator('aside').getAttribute('data-theme');
    expect(await theme()).toBe('light');
    await showAs(page, { colorScheme: 'dark' });
    await expect.poll(theme).toBe('dark');
    await showAs(page, { colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
  });

  it('F30 paints the names again when the page has cleared the registry', async () => {
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('roundtable-name-1'))).toBe(true);
  });

  it('F39 prints edges and initials on every page, and no rail', async () => {
    await showAs(page, { media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await roundtable(page).locator('.rail').isVisible()).toBe(false);
    const plain = await page.evaluate(
      () =>
        [...document.querySelectorAll('[data-roundtable-slot]')].filter((p) => !p.hasAttribute('data-roundtable-near'))
          .length,
    );
    expect(plain).toBe(0);
    await showAs(page, { media: 'screen' });
  });

  it('undoes everything, byte for byte, when colors are switched off and when the reader leaves within the page', async () => {
    const fresh = await chromium.newPage();
    chromium.serve('https://www.ibm.com/untouched', sample.html);
    await fresh.goto('https://www.ibm.com/untouched');
    const before = await traces(fresh);
    const own = await openEpisode(chromium, sample);
    await roundtable(own).getByText('Open weather data').click();

    const options = await chromium.openExtensionPage('options.html');
    await options.getByLabel('Off').click();
    await expect.poll(() => own.locator('[data-roundtable-slot]').count()).toBe(0);
    await own.evaluate(() => history.pushState({}, '', '/think/podcasts/kitchen-table-computing'));
    await expect.poll(() => roundtable(own).count()).toBe(0);
    expect(await traces(own)).toEqual(before);

    await options.getByLabel('On').click();
    await own.evaluate((url) => history.pushState({}, '', url), sample.url);
    await laidOut(own);
    await own.evaluate(() => history.pushState({}, '', '/think/podcasts/kitchen-table-computing'));
    await expect.poll(() => roundtable(own).count()).toBe(0);
    expect(await traces(own)).toEqual(before);
  });

  it('made no request of its own and no noise', () => {
    expect(chromium.refused).toEqual([]);
    expect(chromium.problems).toEqual([]);
  });
});
