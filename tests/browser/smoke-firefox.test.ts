import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox';
import { fixture } from '../support/sample';

describe('the shipped extension in Firefox', () => {
  const sample = fixture('sample-episode');
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await openFirefox({ build: 'shipped' });
    firefox.serve(sample.url, sample.html);
  });
  afterAll(() => firefox?.close());

  it('runs on the sample episode without errors or requests of its own', async () => {
    const page = await firefox.open(sample.url);
    await page.waitForSelector('[data-roundtable]', { timeout: 10_000 });
    expect(await page.$eval('[data-roundtable]', (element) => element.shadowRoot)).toBeNull();
    expect(firefox.refused).toEqual([]);
    expect(firefox.problems).toEqual([]);
  });

  it('does nothing on other pages', async () => {
    const elsewhere = 'https://www.ibm.com/think/topics/models';
    firefox.serve(elsewhere, sample.html);
    const page = await firefox.open(elsewhere);
    await new Promise((wake) => setTimeout(wake, 300));
    expect(await page.$('[data-roundtable]')).toBeNull();
  });
});
