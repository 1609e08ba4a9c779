/** `npm run pictures`: the README's pictures, taken from the built extension on the sample episode. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from './lib/browsers.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { pageAddress } from './lib/pages.mjs';
import { build, buildFolder, isStale, root } from './lib/project.mjs';

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
await page.emulateMedia({ colorScheme: 'dark' });
await roundtable.locator('.topic', { hasText: 'Who audits the auditors' }).click();
await roundtable.getByRole('tab', { name: 'Speakers' }).click();
await roundtable.getByText('Dele Ashworth').first().click();
await page.mouse.move(400, 400);
await take(page, 'dark');
await page.keyboard.press('Escape');
await page.emulateMedia({ colorScheme: 'light' });
await page.setViewportSize({ width: 390, height: 844 });
await take(page, 'narrow');
const popup = await context.newPage();
await popup.setViewportSize({ width: 400, height: 600 });
await page.bringToFront();
await popup.goto(`chrome-extension://${id}/popup.html`);
await take(popup, 'popup');
await close();
console.log(`Pictures: ${folder}`);
