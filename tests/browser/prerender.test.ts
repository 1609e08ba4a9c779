/**
 * F103: pages that the browser prerenders. Chromium prerenders only if no client like Playwright is attached, and only
 * over the network; hence Puppeteer, and our own server at the real address. Chromium itself holds back the messages of
 * such pages. That our script waits as well, so that no call runs into its timeout, is visible in when it starts.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { buildFolder } from '../tools/lib/project.mjs';
import { PLAIN, sample } from './lib/episode';

/** Records what the prerendered page itself sees of us, until the user opens it. */
const WITNESS = `<script>
let looks = 0, most = 0;
// The first thing our script does once it does anything; a page that is loaded ahead must not hear it.
const begun = [];
document.addEventListener('roundtable-take-over', () => begun.push(document.prerendering));
const ours = () => document.querySelectorAll('[data-roundtable], [data-roundtable-slot]').length + document.adoptedStyleSheets.length;
const timer = setInterval(() => {
  if (!document.prerendering) return clearInterval(timer);
  most = Math.max(most, ours());
  localStorage.setItem('witness', JSON.stringify({ looks: ++looks, most }));
}, 100);
</script></body>`;

const AHEAD = `<!doctype html><title>Elsewhere</title><a href="${sample.url}">Listen</a>
<script type="speculationrules">{"prerender":[{"urls":["${sample.url}"],"eagerness":"immediate"}]}</script>`;

/** A temporary key and certificate. */
function certify(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const files = ['-keyout', key, '-out', cert, '-days', '1', '-subj', '/CN=www.ibm.com'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...files], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function serve() {
  const pages = new Map([
    [new URL(PLAIN).pathname, AHEAD],
    [new URL(sample.url).pathname, sample.html.replace('</body>', WITNESS)],
  ]);
  const server = createServer(certify(), ({ url = '' }, response) => {
    const html = pages.get(url);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

it('F103 a prerendered page is not touched, and nothing is stored for it, until the user opens it', async () => {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath: await requireBrowser('chromium'),
    pipe: true,
    enableExtensions: [buildFolder('chrome testing')],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP www.ibm.com:443 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
    ],
  });
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    const keys = () => worker?.evaluate(async () => (await chrome.storage.local.getKeys()).sort());
    const page = await browser.newPage();
    await page.goto(PLAIN);
    // This takes two seconds, many times as long as the analysis.
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('witness') ?? '{}').looks >= 20);
    const before = await keys();
    expect(before).not.toContain('slots');

    await page.click('a');
    // Activation replaces the page behind Puppeteer's back, which breaks its own `waitForFunction`.
    const rail = () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('button') != null;
    await vi.waitUntil(() => page.evaluate(rail).catch(() => false), { timeout: 10_000, interval: 50 });
    const [navigation] = await page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .map((entry) => (entry as unknown as { activationStart: number }).activationStart),
    );
    expect(navigation, 'opened from what was loaded ahead').toBeGreaterThan(0);
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('witness') ?? '').most)).toBe(0);
    expect(await page.evaluate('begun')).toEqual([false]);
    expect(await page.evaluate(() => document.querySelectorAll('[data-roundtable-initials]').length)).toBe(53);
    expect(await keys()).toContain('slots');
  } finally {
    await browser.close();
    server.close();
  }
});
