/** Helpers for tests with the keyboard. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { roundtable } from './episode';

/** The focused element, also within our root: its accessible name and whether its focus is visible. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement as HTMLElement | null;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
    if (element === document.body) return { name: 'nothing', role: null, ring: '' };
    const silent = [...(element?.children ?? [])].every((child) => child.ariaHidden === 'true');
    const shown = silent && element?.title ? element.title : element?.innerText;
    const name = element?.getAttribute('aria-label') ?? shown ?? '';
    const { outlineStyle, outlineWidth } = getComputedStyle(element as Element);
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      role: element?.getAttribute('role') ?? element?.localName,
      ring: `${outlineStyle} ${outlineWidth}`,
    };
  });

export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses the down arrow until the row with these words has the focus. */
export async function walkDownTo(page: Page, words: string) {
  for (let step = 0; step < 200; step++) {
    if ((await focused(page)).name.includes(words)) return;
    await press(page, 'ArrowDown');
  }
  throw new Error(`The arrows lead to no "${words}".`);
}

/** The words of the turn that the keys have led to; undefined if they have led nowhere yet. */
export const current = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-roundtable-current]')?.textContent);

/** Waits until these words are announced. */
export const says = (page: Page, words: string) =>
  expect.poll(() => roundtable(page).getByRole('status').last().innerText()).toContain(words);
