import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { fixture } from '../support/sample';

describe('the shipped extension in Chromium', () => {
  const sample = fixture('sample-episode');
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await openChromium({ build: 'shipped' });
    await chromium.collectExtensionErrors();
    chromium.serve(sample.url, sample.html);
  });
  afterAll(() => chromium?.close());

  it('runs on the sample episode without errors or requests of its own', async () => {
    const page = await chromium.open(sample.url);
    const host = page.locator('[data-roundtable]').first();
    await host.waitFor({ state: 'attached' });
    expect(await host.evaluate((element) => element.shadowRoot)).toBeNull();
    expect(chromium.refused).toEqual([]);
    expect(chromium.problems).toEqual([]);
    expect(await chromium.extensionErrors()).toEqual([]);
  });

  it('has changed how its background writes to the database', async () => {
    const worker = await chromium.worker();
    const texts = await worker.evaluate(() =>
      [IDBDatabase.prototype.transaction, IDBIndex.prototype.count].map(String),
    );
    expect(texts.filter((text) => text.includes('[native code]'))).toEqual([]);
  });

  it('does nothing on other pages', async () => {
    const elsewhere = 'https://www.ibm.com/think/topics/models';
    chromium.serve(elsewhere, sample.html);
    const page = await chromium.open(elsewhere);
    await page.waitForTimeout(300);
    expect(await page.locator('[data-roundtable]').count()).toBe(0);
  });
});
