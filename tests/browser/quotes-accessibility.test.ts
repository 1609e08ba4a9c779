/** Quotes on the page for screen readers and in a narrow window. */
import { describe, expect, it } from 'vitest';
import { showAs, violations } from '../support/chromium';
import { BELL, eventually, KETTLE, openEpisode, roundtable, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { bar, card, drag, endsOf, line, save, saveAs } from './lib/page-quotes';

inChromium({ quotes: true });

describe('accessibility', () => {
  it('has no axe violations in selection bar, card and Quotes tab', async () => {
    const page = await openEpisode(chromium);
    await save(page, TOASTER, 'Fact');
    await tab(page, 'Quotes').click();
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await card(page).getByRole('button', { name: 'Edit' }).click();
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
    await card(page).getByRole('button', { name: 'Cancel' }).click();
    await drag(page, KETTLE);
    await bar(page).waitFor();
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
  });

  it('announces the bar and every saved quote to screen readers', async () => {
    const page = await openEpisode(chromium);
    const region = roundtable(page).getByRole('status').last();
    // Screen readers do not announce a status whose text does not change.
    const heard = await region.evaluateHandle((status) => {
      const texts: string[] = [];
      const note = () => texts.push((status.textContent ?? '').trim());
      new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
      return texts;
    });
    await save(page, TOASTER, 'Fact');
    await save(page, KETTLE, 'Fact');
    await eventually(page, () => [...CSS.highlights].some(([name, { size }]) => name.endsWith('-kept') && size === 2));
    const announced = (await heard.jsonValue()).filter((text) => text !== '');
    expect(announced).toEqual(Array(2).fill(['F6 to save or copy.', 'Quote saved as Fact.']).flat());
  });

  it('fits bar and card into a window of 320 px, with bar buttons at least 40 px wide', async () => {
    const page = await openEpisode(chromium);
    await showAs(page, { width: 320, height: 640 });
    await drag(page, BELL);
    await bar(page).waitFor();
    for (const button of await bar(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
      expect(box?.width).toBeGreaterThanOrEqual(40);
    }
    await saveAs(page, 'Fact').click();
    await line(page).getByText('Quote saved').waitFor();
    await roundtable(page).locator('.opener').click();
    await tab(page, 'Quotes').click();
    await roundtable(page).getByRole('tabpanel').getByText(BELL).click();
    await card(page).waitFor();
    expect(await roundtable(page).getByRole('dialog').count()).toBe(1);
    const box = await card(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640 - 48);
  });
});
