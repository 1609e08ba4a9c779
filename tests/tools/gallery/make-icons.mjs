/**
 * Draws public/icon/*.png: node tests/tools/gallery/make-icons.mjs
 * A round table seen from above with four seats: three bars and a line, since the host is a line everywhere. The colors
 * are between the palette's light and dark values, so that they work on light and dark toolbars.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../lib/browsers.mjs';

const FOLDER = fileURLToPath(new URL('../../../public/icon', import.meta.url));
const SEATS = { host: '#7b808b', right: '#14939a', bottom: '#d84a8c', left: '#a98426' };
const OFF = { host: '#8d8d8d', right: '#8d8d8d', bottom: '#8d8d8d', left: '#8d8d8d' };

/** An arc of `span` degrees around `at` (0 = up), on a circle of `radius`. */
function speakerIndex(at, span, radius, width, color) {
  const point = (degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(64 + radius * Math.cos(angle)).toFixed(2)} ${(64 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `<path d="M${point(at - span / 2)}A${radius} ${radius} 0 0 1 ${point(at + span / 2)}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
}

/** The 128-pixel icon has the margin of 16 that the store asks for. Toolbar sizes use the whole square. */
function svg(size, colors) {
  const box = size >= 96 ? '0 0 128 128' : '14 14 100 100';
  const [thick, thin, span] = size <= 16 ? [17, 10, 62] : [14, 7, 64];
  const radius = (width) => 48 - width / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${size}" height="${size}">
${speakerIndex(0, span, radius(thin), thin, colors.host)}
${speakerIndex(90, span, radius(thick), thick, colors.right)}
${speakerIndex(180, span, radius(thick), thick, colors.bottom)}
${speakerIndex(270, span, radius(thick), thick, colors.left)}
<circle cx="64" cy="64" r="${size <= 16 ? 21 : 24}" fill="${colors.host}"/></svg>`;
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await requireBrowser('chromium'),
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const [prefix, colors, sizes] of [
  ['', SEATS, [16, 32, 48, 96, 128]],
  ['off-', OFF, [16, 32, 48]],
]) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0;line-height:0">${svg(size, colors)}`);
    await page.screenshot({ path: `${FOLDER}/${prefix}${size}.png`, omitBackground: true });
  }
}
await browser.close();
