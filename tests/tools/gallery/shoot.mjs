/**
 * Takes pictures of every component: node tests/tools/gallery/shoot.mjs <folder> [part of a name]
 * Set PLEX=<folder with IBMPlexSans-*.woff2> to use the font of the real page; otherwise a system font is used.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { requireBrowser } from '../lib/browsers.mjs';

const [folder = '/tmp/roundtable-gallery', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** name → [address, width, height, forced colors] */
const SHOTS = {
  'rail-outline': ['show=rail&here=4', 376, 868],
  'rail-outline-dark': ['show=rail&here=4&theme=dark', 376, 868],
  'rail-points': ['show=rail&here=1&click=.unfold', 376, 1000],
  'rail-voices': ['show=rail&here=1&theme=dark&click=.unfold,.unfold ~ div .unfold', 376, 1100],
  'rail-speakers': ['show=rail&tab=speakers&solo', 376, 680],
  'rail-speakers-dark': ['show=rail&tab=speakers&solo&theme=dark', 376, 680],
  'rail-crowd': ['show=rail&tab=speakers&crowd', 376, 1100],
  'rail-doubts': ['show=rail&doubts&here=1', 376, 868],
  'rail-bare': ['show=rail&bare', 376, 300],
  'rail-compact': ['show=rail&here=2&density=compact', 376, 600],
  'rail-forced': ['show=rail&here=4&tab=outline', 376, 700, true],
  'rail-speakers-forced': ['show=rail&tab=speakers&solo', 376, 700, true],
  'rail-wide': ['show=rail&here=2&side=start', 1000, 600],
  'rail-questions': ['show=rail&tab=questions', 376, 868],
  'rail-questions-dark': ['show=rail&tab=questions&theme=dark', 376, 600],
  'rail-keys': ['show=rail&keys', 376, 640],
  'rail-ask': ['show=rail&tab=questions&ask=buoys', 376, 400],
  'rail-ask-nothing': ['show=rail&tab=questions&ask=nothing', 376, 300],
  'rail-questions-forced': ['show=rail&tab=questions', 376, 600, true],
  'sheet-320-questions': ['show=rail&layout=bar&sheet&tab=questions', 320, 693],
  folded: ['show=rail&folded', 400, 400],
  'folded-dark-start': ['show=rail&folded&theme=dark&side=start', 400, 400],
  bar: ['show=rail&layout=bar&here=4', 320, 400],
  'bar-390': ['show=rail&layout=bar&here=4', 390, 400],
  corner: ['show=rail&layout=corner', 320, 240],
  'sheet-320': ['show=rail&layout=bar&sheet&here=1', 320, 693],
  'sheet-390-dark': ['show=rail&layout=bar&sheet&here=1&theme=dark', 390, 844],
  'sheet-320-speakers': ['show=rail&layout=bar&sheet&tab=speakers&solo', 320, 693],
  'sheet-corner': ['show=rail&layout=corner&sheet', 320, 256],
  popup: ['show=popup', 400, 600],
  'popup-dark': ['show=popup&theme=dark', 400, 600],
  'popup-all': ['show=popup&all&solo', 400, 1700],
  'popup-by-topic': ['show=popup&all&click=.by-topic', 400, 1900],
  'popup-crowd': ['show=popup&all&crowd&doubts', 400, 2300],
  'popup-forced': ['show=popup', 400, 600, true],
  'state-no-transcript': ['show=state&kind=no-transcript', 400, 264],
  'state-hub': ['show=state&kind=hub', 400, 264],
  'state-else-dark': ['show=state&kind=not-a-podcast&theme=dark', 400, 264],
  'state-loading': ['show=state&kind=loading', 400, 264],
  'state-outdated': ['show=state&kind=outdated', 400, 264],
  options: ['show=options', 700, 700],
  'options-dark': ['show=options&theme=dark', 700, 700],
  swatches: ['show=swatches', 520, 640],
  'swatches-dark': ['show=swatches&theme=dark', 520, 640],
  'swatches-forced': ['show=swatches', 520, 640, true],
};

const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  plugins: [preact()],
  server: { port: 0, fs: { strict: false }, watch: null, hmr: false },
  logLevel: 'error',
  cacheDir: '/tmp/roundtable-gallery-vite',
});
await server.listen();
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: await requireBrowser('chromium'),
  chromiumSandbox: process.getuid?.() !== 0,
});
const font = (file, weight) => {
  const path = join(process.env.PLEX ?? '', file);
  return process.env.PLEX && existsSync(path)
    ? `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(path).toString('base64')})}`
    : '';
};
const fonts = font('IBMPlexSans-Regular.woff2', 400) + font('IBMPlexSans-SemiBold.woff2', 600);

for (const [name, [query, width, height, forced]] of Object.entries(SHOTS)) {
  if (!name.includes(part)) continue;
  const dark = query.includes('theme=dark');
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: dark || forced ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(name, error.message));
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
  await page.goto(`${address}?${query}`);
  if (fonts) await page.addStyleTag({ content: fonts });
  if (query.includes('&all')) await page.addStyleTag({ content: '.popup{max-height:none!important}' });
  for (const selector of new URLSearchParams(query).get('click')?.split(',') ?? [])
    await page.locator(selector).first().click();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
await server.close();
