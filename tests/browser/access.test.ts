import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium, showAs, violations } from '../support/chromium';
import { fixture } from '../support/sample';
import { openEpisode, roundtable } from '../support/visit';

const sample = fixture('sample-episode');
const US = { include: '[data-roundtable]' };

describe('access in Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
  });
  afterAll(() => chromium?.close());

  it('F113 axe finds nothing in the rail, light and dark, on both tabs', async () => {
    const page = await openEpisode(chromium, sample);
    for (const colorScheme of ['light', 'dark'] as const) {
      await showAs(page, { colorScheme });
      await expect.poll(() => roundtable(page).locator('aside').getAttribute('data-theme')).toBe(colorScheme);
      for (const tab of ['Speakers', 'Outline']) {
        await roundtable(page).getByRole('tab', { name: tab }).click();
        expect(violations(await chromium.axe(page, US)), `${colorScheme}, ${tab}`).toEqual([]);
      }
    }
    await page.close();
  });

  it('F113 axe finds no low contrast in the page’s own turns once they are colored', async () => {
    const page = await openEpisode(chromium, sample);
    const contrast = { include: '[data-roundtable-slot]', options: { runOnly: ['color-contrast'] } };
    for (const colorScheme of ['light', 'dark'] as const) {
      await showAs(page, { colorScheme });
      expect(violations(await chromium.axe(page, contrast))).toEqual([]);
    }
    await page.close();
  });

  it('F113 axe finds nothing in popup and settings, light and dark', async () => {
    const page = await openEpisode(chromium, sample);
    const popup = await chromium.openPopupInTab(page);
    await popup.getByRole('heading', { name: /Small models/ }).waitFor();
    const options = await chromium.openExtensionPage('options.html');
    await options.getByRole('heading', { name: 'Settings' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const each of [popup, options]) {
        // Colors that are still fading are not the colors.
        await showAs(each, { colorScheme, reducedMotion: 'reduce' });
        expect(violations(await chromium.axe(each)), `${each.url()}, ${colorScheme}`).toEqual([]);
      }
    }
    for (const each of [popup, options, page]) await each.close();
  });

  it('F116 axe finds nothing in bar, sheet and corner, and nothing scrolls both ways at 320 px', async () => {
    const page = await openEpisode(chromium, sample);
    // Colors that are still fading are not the colors.
    await showAs(page, { reducedMotion: 'reduce' });
    for (const [width, height] of [
      [320, 640],
      [320, 256],
    ] as const) {
      await showAs(page, { width, height });
      const layout = height < 480 ? 'corner' : 'bar';
      await expect.poll(() => roundtable(page).locator('aside').getAttribute('data-layout')).toBe(layout);
      expect(violations(await chromium.axe(page, US)), layout).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await roundtable(page).locator('.opener').click();
      await roundtable(page).getByRole('dialog').waitFor();
      expect(violations(await chromium.axe(page, US)), `${layout}, sheet`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => roundtable(page).getByRole('dialog').count()).toBe(0);
    }
    await page.close();
  });

  it('the last line is reachable above the bar', async () => {
    const page = await openEpisode(chromium, sample);
    await showAs(page, { width: 390, height: 844 });
    await expect.poll(() => roundtable(page).locator('aside').getAttribute('data-layout')).toBe('bar');
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const last = await page.evaluate(() => document.querySelector('footer')?.getBoundingClientRect().bottom ?? 9_999);
    expect(last).toBeLessThanOrEqual(844 - 48);
    await page.close();
  });

  it('F112 everything is reached and left by keyboard, and the page’s own shortcuts stay quiet', async () => {
    const page = await openEpisode(chromium, sample);
    await page.evaluate(() => {
      Object.assign(globalThis, { heard: [] });
      document.addEventListener('keydown', ({ key }) => (globalThis as unknown as { heard: string[] }).heard.push(key));
    });
    const focused = () =>
      page.evaluate(() => {
        const inside = document.querySelector('[data-roundtable]')?.shadowRoot?.activeElement;
        return inside?.getAttribute('aria-label') ?? inside?.textContent?.trim() ?? '';
      });
    await roundtable(page).locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Outline');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Speakers');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Outline');
    const ring = await page.evaluate(() => {
      const inside = document.querySelector('[data-roundtable]')?.shadowRoot?.activeElement as Element;
      return getComputedStyle(inside).outlineStyle;
    });
    expect(ring).toBe('solid');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Fold rail');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Intro');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Open weather data');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => CSS.highlights.has('roundtable-landing'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => roundtable(page).locator('.rail').count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => roundtable(page).locator('.rail').count()).toBe(1);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  it('F114 in forced colors edges and initials stay, in the reader’s own colors', async () => {
    const page = await openEpisode(chromium, sample);
    await showAs(page, { forcedColors: 'active' });
    await page.locator('[data-roundtable-slot="2"]').first().scrollIntoViewIfNeeded();
    await page.locator('[data-roundtable-slot="2"][data-roundtable-near]').first().waitFor();
    const look = await page.evaluate(() => {
      const turn = document.querySelector('[data-roundtable-slot="2"][data-roundtable-near]') as Element;
      const edge = getComputedStyle(turn, '::before');
      return {
        image: edge.backgroundImage,
        color: getComputedStyle(turn, '::after').color,
        text: getComputedStyle(turn).color,
      };
    });
    expect(look.image).toContain('gradient');
    expect(look.image).toContain(look.text);
    expect(look.color).toBe(look.text);
    await page.close();
  });

  it('F115 with reduced motion it jumps and outlines instead of flashing', async () => {
    const page = await openEpisode(chromium, sample);
    await showAs(page, { reducedMotion: 'reduce' });
    await roundtable(page).getByText('Open weather data').click();
    const landing = page.locator('[data-roundtable-landing]');
    await landing.waitFor();
    const style = await landing.evaluate((turn) => {
      const { animationName, outlineStyle } = getComputedStyle(turn);
      return [animationName, outlineStyle];
    });
    expect(style).toEqual(['none', 'solid']);
    await page.close();
  });

  it('F40 looks the same whatever the font size of the page’s root', async () => {
    const sizes: string[] = [];
    for (const root of ['8px', '16px', '24px']) {
      const html = sample.html.replace('<html', `<html style="font-size:${root}"`);
      const page = await openEpisode(chromium, { url: sample.url, html });
      const row = roundtable(page).locator('[role="tabpanel"] li').first();
      sizes.push(
        await row.evaluate(
          (element) => `${getComputedStyle(element).fontSize} ${element.getBoundingClientRect().width}`,
        ),
      );
      await page.close();
    }
    expect(new Set(sizes).size).toBe(1);
  });
});
