import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium';
import { fixture } from '../support/sample';
import { laidOut, openEpisode, roundtable } from '../support/visit';

const sample = fixture('sample-episode');
const other = fixture('turns-continued');
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

describe('coming, going and staying in Chromium', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await openChromium();
  });
  afterAll(() => chromium?.close());
  beforeEach(() => {
    chromium.problems.length = 0;
  });

  it('F20 lays out a transcript that arrives late', async () => {
    const late = sample.html
      .replace('<main', '<main id="late"')
      .replace(/(<main[^>]*>)[\s\S]*(<\/main>)/, '$1<p>One moment.</p>$2');
    chromium.serve(sample.url, late);
    const page = await chromium.open(sample.url);
    await page.waitForTimeout(500);
    expect(await roundtable(page).count()).toBe(0);
    await page.evaluate((html) => {
      const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      document.querySelector('main')?.replaceChildren(...(fresh?.childNodes ?? []));
    }, main(sample.html));
    await laidOut(page);
    expect(await page.locator('[data-roundtable-initials]').count()).toBe(53);
    await page.close();
  });

  it('reads again when the page replaces its nodes, and keeps the one who is solo', async () => {
    const page = await openEpisode(chromium, sample);
    await roundtable(page).getByRole('tab', { name: 'Speakers' }).click();
    await roundtable(page).getByText('Tobias Wrede').first().click();
    await page.waitForFunction(() => CSS.highlights.has('roundtable-dim'));
    await page.evaluate(() => {
      for (const block of document.querySelectorAll('.cms-richtext')) {
        const copy = block.cloneNode(true) as Element;
        for (const p of copy.querySelectorAll('*'))
          for (const name of p.getAttributeNames()) if (name.startsWith('data-roundtable')) p.removeAttribute(name);
        block.replaceWith(copy);
      }
    });
    await laidOut(page);
    await page.waitForFunction(() => CSS.highlights.has('roundtable-dim'));
    expect(await roundtable(page).count()).toBe(1);
    await roundtable(page).getByRole('tab', { name: 'Outline' }).click();
    await page.close();
  });

  it('F21 follows the reader to another episode within the page, and back', async () => {
    const page = await openEpisode(chromium, sample);
    const go = (url: string, html: string) =>
      page.evaluate(
        ([to, markup]) => {
          history.pushState({}, '', to);
          const fresh = new DOMParser().parseFromString(markup, 'text/html').querySelector('main');
          document.querySelector('main')?.replaceWith(document.adoptNode(fresh as Node));
        },
        [url, html] as const,
      );
    const title = () => page.evaluate(() => document.querySelectorAll('[data-roundtable-initials]').length);
    await go(other.url, main(other.html));
    await expect.poll(title).toBeLessThan(30);
    await laidOut(page);
    expect(await roundtable(page).count()).toBe(1);
    await go(sample.url, main(sample.html));
    await expect.poll(title).toBe(53);
    expect(await roundtable(page).count()).toBe(1);
    await page.close();
  });

  it('F22 a change of hash or query is the same episode: nothing is built anew', async () => {
    const page = await openEpisode(chromium, sample);
    await page.evaluate(() => {
      (document.querySelector('[data-roundtable]') as Element).id = 'same';
    });
    await page.evaluate(() => history.pushState({}, '', '?utm_source=x#part'));
    await page.waitForTimeout(600);
    expect(await page.locator('#same').count()).toBe(1);
    await page.close();
  });

  it('F24 stands once after the back-forward cache', async () => {
    const page = await openEpisode(chromium, sample);
    chromium.serve('https://www.ibm.com/think/topics', '<p>Elsewhere</p>');
    await page.goto('https://www.ibm.com/think/topics');
    await page.goBack();
    await laidOut(page);
    expect(await roundtable(page).count()).toBe(1);
    expect(await page.locator('[data-roundtable-initials]').count()).toBe(53);
    await page.close();
  });

  it('F27 comes back when the page removes it, three times and no more', async () => {
    const page = await openEpisode(chromium, sample);
    for (let times = 0; times < 3; times++) {
      await page.evaluate(() => document.querySelector('[data-roundtable]')?.remove());
      await expect.poll(() => roundtable(page).count()).toBe(1);
    }
    await page.evaluate(() => document.querySelector('[data-roundtable]')?.remove());
    await page.waitForTimeout(300);
    expect(await roundtable(page).count()).toBe(0);
    await page.close();
  });

  it('F28 F29 rests in a storm of mutations and never answers its own', async () => {
    const page = await openEpisode(chromium, sample);
    await page.evaluate(() => {
      const ticker = document.createElement('p');
      document.querySelector('main')?.append(ticker);
      const counts = { ours: 0 };
      Object.assign(globalThis, { counts });
      new MutationObserver((records) => {
        counts.ours += records.filter(({ attributeName }) => attributeName?.startsWith('data-roundtable')).length;
      }).observe(document, { subtree: true, attributes: true });
      let tick = 0;
      const timer = setInterval(() => {
        ticker.textContent = `${tick++}`;
        if (tick > 150) clearInterval(timer);
      }, 15);
    });
    await page.waitForTimeout(3_500);
    const ours = await page.evaluate(() => (globalThis as unknown as { counts: { ours: number } }).counts.ours);
    expect(ours).toBe(0);
    await page.close();
  });

  it('F35 ignores clicks that the page makes', async () => {
    const page = await openEpisode(chromium, sample);
    await page.evaluate(() => {
      const root = document.querySelector('[data-roundtable]')?.shadowRoot;
      for (const button of root?.querySelectorAll('button') ?? []) button.click();
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => CSS.highlights.has('roundtable-landing'))).toBe(false);
    expect(await roundtable(page).locator('.rail').isVisible()).toBe(true);
    await page.close();
  });

  it('F33 F34 works on a hostile page', async () => {
    const hostile = `<form><input name="textContent"><input name="childNodes"></form><div id="navigation"></div>
      <script>Element.prototype.setAttribute = Element.prototype.attachShadow = Array.prototype.map = JSON.stringify = () => { throw new Error('no') };
      var navigation = 1;</script>`;
    const page = await openEpisode(chromium, {
      url: sample.url,
      html: sample.html.replace('<main', `${hostile}<main`),
    });
    expect(await page.locator('[data-roundtable-initials]').count()).toBe(53);
    await page.close();
  });

  it('F46 works under the strictest policy a page can set', async () => {
    chromium.serve(sample.url, sample.html, {
      headers: {
        'content-security-policy': "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'",
      },
    });
    const page = await chromium.open(sample.url);
    await laidOut(page);
    const edge = await page.evaluate(() => {
      const turn = document.querySelector('[data-roundtable-near]') as Element;
      return getComputedStyle(turn, '::before').backgroundImage;
    });
    expect(edge).toContain('gradient');
    // The page's own inline style is what the policy refuses.
    expect(chromium.problems.filter((problem) => !problem.includes('inline style'))).toEqual([]);
    await page.close();
  });

  it('F43 stays out of frames', async () => {
    const framed = sample.html.replace('</main>', `</main><iframe src="${other.url}"></iframe>`);
    chromium.serve(other.url, other.html);
    const page = await openEpisode(chromium, { url: sample.url, html: framed });
    const frame = page.frames().find((each) => each.url() === other.url);
    expect(await frame?.locator('[data-roundtable]').count()).toBe(0);
    await page.close();
  });

  it('F51 works offline, and after the background was put to sleep', async () => {
    const page = await openEpisode(chromium, sample);
    await chromium.context.setOffline(true);
    await chromium.stopWorker(page);
    await roundtable(page).getByRole('tab', { name: 'Speakers' }).click();
    await roundtable(page).getByText('Mara Lindqvist').first().click();
    await page.waitForFunction(() => CSS.highlights.has('roundtable-dim'));
    await page.keyboard.press('Escape');
    await roundtable(page).getByRole('tab', { name: 'Outline' }).click();
    await chromium.context.setOffline(false);
    expect(chromium.problems).toEqual([]);
    await page.close();
  });

  it('an update of the extension leaves the open page readable, and the page says so', async () => {
    const page = await openEpisode(chromium, sample);
    await chromium.reloadExtension();
    await expect
      .poll(() => roundtable(page).locator('aside').innerText(), { timeout: 10_000 })
      .toContain('Roundtable was updated');
    await roundtable(page).getByText('Who audits the auditors').click();
    await page.waitForFunction(() => CSS.highlights.has('roundtable-landing'));
    expect(await page.locator('[data-roundtable-initials]').count()).toBe(53);
    expect(chromium.problems).toEqual([]);
    await page.reload();
    await laidOut(page);
    expect(await roundtable(page).locator('aside').innerText()).not.toContain('updated');
    await page.close();
  });

  it('asked nobody for anything', () => {
    expect(chromium.refused).toEqual([]);
  });
});
