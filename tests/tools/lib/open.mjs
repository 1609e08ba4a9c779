/** Opens a page in a browser with the extension, for a user to look at. Both browsers offer the same few functions. */
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { DESCRIBE_CALL } from './describe.mjs';
import { FIREFOX_UUID, launchFirefox } from './firefox.mjs';
import { Stop } from './stop.mjs';

const SIZE = { width: 1440, height: 900 };
const POPUP = { width: 400, height: 600 };
const PATIENCE_MS = 8_000;

const pause = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Asks repeatedly until the page has been read or the time is up. */
async function patiently(ask) {
  const end = Date.now() + PATIENCE_MS;
  let last = null;
  while (Date.now() < end) {
    last = (await ask().catch(() => null)) ?? last;
    if (last?.state === 'episode') break;
    await pause(150);
  }
  return last;
}

/** Runs in a page of the extension; sends the call to the tab at `url`. */
const askTab = ([url, call]) =>
  new Promise((done) => {
    chrome.tabs.query({}, (tabs) => {
      const tab = tabs.find((candidate) => candidate.url === url) ?? tabs.find((candidate) => candidate.url);
      if (!tab) return done(null);
      chrome.tabs.sendMessage(tab.id, call, (answer) => {
        // Reading lastError keeps the browser from logging the error.
        done(chrome.runtime.lastError ? null : (answer?.value ?? null));
      });
    });
  });

/** Runs in the page; scrolls to the first colored turn. */
const showConversation = () => {
  document.querySelector('[data-roundtable-slot]')?.scrollIntoView({ block: 'start' });
  scrollBy(0, -120);
};

/**
 * @typedef {object} Wanted
 * @property {string} executable
 * @property {string} extension Absolute path of the build.
 * @property {boolean} headless
 * @property {string} url
 * @property {string} [html] Served at `url` instead of the live page.
 */

/** @param {Wanted} wanted */
export async function openInChromium({ executable, extension, headless, url, html }) {
  const viewport = headless ? SIZE : null;
  const launched = await launchChromium({
    executable,
    extension,
    headless,
    interruptible: false,
    context: { viewport },
  });
  const { context } = launched;
  if (html !== undefined) {
    const here = (address) => address.href.split('#')[0] === url.split('#')[0];
    await context.route(here, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  }
  const page = context.pages()[0] ?? (await context.newPage());
  const closed = new Promise((done) => context.once('close', done));
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
  } catch (error) {
    await launched.close();
    throw new Stop(`The page couldn't be opened: ${error.message.split('\n')[0]}`);
  }
  return {
    closed,
    close: launched.close,
    describe: () =>
      patiently(async () => {
        const worker = context.serviceWorkers().find((candidate) => candidate.url().includes(launched.id));
        return await worker?.evaluate(askTab, [page.url(), DESCRIBE_CALL]);
      }),
    async photograph(folder) {
      await page.evaluate(showConversation);
      await pause(600);
      const pictures = [join(folder, 'page.png'), join(folder, 'popup.png')];
      await page.screenshot({ path: pictures[0] });
      const popup = await context.newPage();
      await popup.setViewportSize(POPUP);
      await page.bringToFront();
      await popup.goto(`chrome-extension://${launched.id}/popup.html`);
      await pause(600);
      await popup.screenshot({ path: pictures[1] });
      await popup.close();
      return pictures;
    },
  };
}

/** @param {Wanted} wanted */
export async function openInFirefox({ executable, extension, headless, url, html }) {
  const { browser, close } = await launchFirefox({ executable, extension, headless, interruptible: false });
  const page = await browser.newPage();
  const closed = new Promise((done) => browser.once('disconnected', done));
  if (headless) await page.setViewport(SIZE);
  if (html !== undefined) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const here = request.url().split('#')[0] === url.split('#')[0];
      if (here) request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
      else request.continue();
    });
  }
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
  } catch (error) {
    await close();
    throw new Stop(`The page couldn't be opened: ${error.message.split('\n')[0]}`);
  }

  /** Opens the popup's document in a tab behind the page. Its `goto` never resolves in Firefox. */
  async function openPopup() {
    const popup = await browser.newPage();
    if (headless) await popup.setViewport(POPUP);
    await page.bringToFront();
    popup.goto(`moz-extension://${FIREFOX_UUID}/popup.html`).catch(() => {});
    for (let tries = 0; tries < 60; tries++) {
      await pause(50);
      const there = await popup.evaluate("location.protocol === 'moz-extension:'").catch(() => false);
      if (there) break;
    }
    return popup;
  }

  return {
    closed,
    close,
    async describe() {
      const popup = await openPopup();
      try {
        return await patiently(() => popup.evaluate(askTab, [page.url(), DESCRIBE_CALL]));
      } finally {
        await popup.close();
      }
    },
    async photograph(folder) {
      await page.evaluate(showConversation);
      await pause(600);
      const pictures = [join(folder, 'page.png'), join(folder, 'popup.png')];
      await page.screenshot({ path: pictures[0] });
      const popup = await openPopup();
      await pause(600);
      await popup.screenshot({ path: pictures[1] });
      await popup.close();
      return pictures;
    },
  };
}
