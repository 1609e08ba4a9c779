import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { fixture } from '../support/sample';
import { openEpisode, roundtable } from '../support/visit';

const sample = fixture('sample-episode');

describe('the popup in Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
  });
  afterAll(() => chromium?.close());

  it('opens as the toolbar button opens it, and knows the episode', async () => {
    const page = await openEpisode(chromium, sample);
    const popup = await chromium.openPopup(page);
    await popup.getByRole('heading', { name: 'Mara Lindqvist' }).waitFor();
    expect(await popup.locator('h1').innerText()).toMatch(/^Small models on big tractors/);
    expect(await popup.locator('body').innerText()).toContain('Kitchen Table Computing · Episode 12');
    const size = await popup.evaluate(() => {
      const { width, height } = document.body.getBoundingClientRect();
      return [width, height <= 600];
    });
    expect(size).toEqual([400, true]);
    await page.close();
  });

  it('sums up every speaker in verbatim sentences, guests first', async () => {
    const page = await openEpisode(chromium, sample);
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('heading', { name: 'Mara Lindqvist' }).waitFor();
    expect(await popup.locator('h2').allInnerTexts()).toEqual([
      'Mara Lindqvist',
      'Dele Ashworth',
      'Tobias Wrede',
      'Nora Castellan',
      'Topics',
    ]);
    const transcript = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    const points = await popup.locator('.points .door span:last-child').allInnerTexts();
    expect(points.length).toBeGreaterThanOrEqual(8);
    for (const point of points) expect(transcript).toContain(point.replace(/\s+/g, ' '));
    expect(await popup.locator('body').innerText()).toContain('Director of Field Autonomy at Stubble & Loam');
    await popup.close();
    await page.close();
  });

  it('a key point leads to its sentence and closes the popup', async () => {
    const page = await openEpisode(chromium, sample);
    const popup = await chromium.openPopupInTab(page);
    const point = popup.locator('.points .door').first();
    const text = (await point.innerText()).split('\n').pop()?.trim() ?? '';
    const closed = popup.waitForEvent('close');
    await point.click();
    await closed;
    await page.waitForFunction(() => CSS.highlights.has('roundtable-landing'));
    const landed = await page.evaluate(() => String([...(CSS.highlights.get('roundtable-landing') ?? [])][0]));
    expect(landed.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' ').slice(0, 60));
    await page.close();
  });

  it('solo in the popup and in the rail are one', async () => {
    const page = await openEpisode(chromium, sample);
    const popup = await chromium.openPopupInTab(page);
    const solo = popup.getByRole('button', { name: /Solo/ }).first();
    await solo.click();
    await expect.poll(() => solo.getAttribute('aria-pressed')).toBe('true');
    await page.waitForFunction(() => CSS.highlights.has('roundtable-dim'));
    const again = await chromium.openPopupInTab(page);
    await expect.poll(() => again.locator('[aria-pressed="true"]').count()).toBe(1);
    await again.locator('[aria-pressed="true"]').click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('roundtable-dim'))).toBe(false);
    for (const each of [popup, again, page]) await each.close();
  });

  it('unfolds the rail, and the rail remembers how it was left', async () => {
    const page = await openEpisode(chromium, sample);
    await roundtable(page).getByRole('button', { name: 'Fold rail' }).click();
    await page.reload();
    await expect.poll(() => roundtable(page).locator('.opener').count()).toBe(1);
    expect(await roundtable(page).locator('.rail').count()).toBe(0);
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('button', { name: 'Open rail' }).click();
    await expect.poll(() => roundtable(page).locator('.rail').count()).toBe(1);
    await page.close();
  });

  it.each([
    ['no-transcript', 'This page has no transcript', 'Roundtable: this page has no transcript'],
    ['hub-series', 'This is the list of episodes', 'Roundtable: the list of episodes'],
  ])('says of %s: %s', async (slug, title, tooltip) => {
    const { url, html } = fixture(slug);
    chromium.serve(url, html);
    const page = await chromium.open(url);
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('heading', { name: title }).waitFor();
    const seen = await (await chromium.worker()).evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
      return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
    }, url);
    expect(seen).toBe(tooltip);
    expect(await page.locator('[data-roundtable]').count()).toBe(0);
    await popup.close();
    await page.close();
  });

  it('stays quiet everywhere else', async () => {
    chromium.serve('https://www.ibm.com/think/topics/models', sample.html);
    const page = await chromium.open('https://www.ibm.com/think/topics/models');
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('heading', { name: 'Not an IBM podcast page' }).waitFor();
    await popup.close();
    await page.close();
  });

  it('F95 F96 the background refuses what it does not know, without effect', async () => {
    const options = await chromium.openExtensionPage('options.html');
    const ask = (call: unknown) =>
      options.evaluate(
        (data) =>
          new Promise((done) => chrome.runtime.sendMessage({ id: 1, type: 'toBackground', timestamp: 0, data }, done)),
        call,
      );
    const before = await ask({ name: 'readSettings' });
    for (const call of [
      null,
      'x',
      { name: 'constructor' },
      { name: '__proto__' },
      { name: 'changeSettings', data: { side: 'middle' } },
      { name: 'openEpisode', data: { transcript: {} } },
    ]) {
      expect(JSON.stringify(await ask(call))).toContain('"ok":false');
    }
    expect(await ask({ name: 'readSettings' })).toEqual(before);
    await options.close();
  });

  it('made no noise and asked nobody', () => {
    expect(chromium.problems).toEqual([]);
    expect(chromium.refused).toEqual([]);
  });
});
