/** `npm run pictures`: takes the README's pictures from the built extension on the sample episode. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from './lib/browsers.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { pageAddress } from './lib/pages.mjs';
import { build, buildFolder, isStale, root } from './lib/project.mjs';
import { endsOfWords } from './lib/words-in-window.mjs';

const sample = join(root, 'tests/fixtures/sample-episode');
const folder = join(sample, 'pictures');
const WIDE = { width: 1440, height: 900 };

if (isStale('chrome testing')) await build('chrome testing');
mkdirSync(folder, { recursive: true });
const html = readFileSync(join(sample, 'page.html'), 'utf8');
const url = pageAddress(html, 'sample-episode');
const { context, id, close } = await launchChromium({
  executable: await requireBrowser('chromium'),
  extension: buildFolder('chrome testing'),
  context: { viewport: WIDE },
});
await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));

const page = await context.newPage();
await page.goto(url);
const roundtable = page.locator('[data-roundtable]');
const take = async (target, name) => {
  await target.waitForTimeout(2_500);
  await target.screenshot({ path: join(folder, `${name}.png`) });
};

await roundtable.locator('.topic', { hasText: 'Small models on big tractors' }).click();
await take(page, 'wide');
await page.keyboard.press('/');
await page.keyboard.type('record has:number');
await page.keyboard.press('Enter');
await take(page, 'search');
await page.keyboard.press('Escape');
await page.keyboard.press('Escape');
await saveQuotes();
await roundtable.getByRole('tab', { name: 'Quotes' }).click();
await select('I trust the neighbor who rings the bell');
await take(page, 'quotes');
await page.keyboard.press('Escape');
await page.mouse.click(4, 400);
await roundtable.getByRole('tab', { name: 'Outline' }).click();
await page.emulateMedia({ colorScheme: 'dark' });
await roundtable.locator('.topic', { hasText: 'Who audits the auditors' }).click();
await roundtable.getByRole('tab', { name: 'Speakers' }).click();
await roundtable.getByText('Dele Ashworth').first().click();
await page.mouse.move(400, 400);
await take(page, 'dark');
await page.keyboard.press('Escape');
await page.emulateMedia({ colorScheme: 'light' });
await page.mouse.click(4, 400);
await page.setViewportSize({ width: 390, height: 844 });
await take(page, 'narrow');
for (const [name, size] of [
  ['popup', { width: 400, height: 600 }],
  ['library', { width: 1280, height: 720 }],
]) {
  const own = await context.newPage();
  await own.setViewportSize(size);
  // The popup describes the active tab.
  await page.bringToFront();
  await own.goto(`chrome-extension://${id}/${name}.html`);
  await take(own, name);
}
await close();
console.log(`Pictures: ${folder}`);

/** Saves one quote in each color the way users do. */
async function saveQuotes() {
  const quotes = [
    ['It has one job, one dial and forty years of peer review', 'Idea'],
    ['But I would like to see its calibration record first.', 'Doubt'],
    ['I trust the neighbor who rings the bell', 'Line'],
  ];
  for (const [words, color] of quotes) {
    await select(words);
    await roundtable.getByRole('button', { name: `Save as ${color}` }).click();
    await roundtable.getByText(`Quote saved as ${color}.`).last().waitFor();
  }
}

/** Drags the pointer across words of the page to select them. */
async function select(words) {
  const { start, end } = await page.evaluate(endsOfWords, [words]);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  await roundtable.locator('.selection-bar').waitFor();
}
