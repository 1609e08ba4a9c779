/**
 * Drives the built extension in a real Firefox over WebDriver BiDi. Same manner as `chromium.ts`: pages are answered
 * from memory at their real addresses, everything else is refused and written down.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { FIREFOX_UUID, launchFirefox } from '../tools/lib/firefox.mjs';
import { buildFolder, root } from '../tools/lib/project.mjs';
import type { Answer, Build } from './chromium';

export interface FirefoxOptions {
  /** `testing` differs from `shipped` in one flag: its shadow root is open. */
  build?: Build;
  /** Another unpacked extension, by its absolute path. */
  extension?: string;
  /** What starts the browser in place of the browser itself, by its absolute path. */
  executable?: string;
  viewport?: { width: number; height: number };
  /** Further preferences, e.g. `{ 'ui.systemUsesDarkTheme': 1 }`. */
  preferences?: Record<string, unknown>;
  /** A profile that is there and stays. */
  profile?: string;
  /** Lets the extension into private windows. */
  inPrivate?: boolean;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const withoutFragment = (url: string) => url.split('#')[0] ?? url;

export type Firefox = Awaited<ReturnType<typeof openFirefox>>;

export async function openFirefox(options: FirefoxOptions = {}) {
  const { build = 'testing', viewport = { width: 1440, height: 900 }, preferences = {} } = options;
  const extension = options.extension ?? buildFolder(build === 'testing' ? 'firefox testing' : 'firefox');
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`Not built: ${extension}. Run: npm test -- build`);
  const launched = await launchFirefox({
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.inPrivate === undefined ? {} : { inPrivate: options.inPrivate }),
    executable: options.executable ?? (await requireBrowser('firefox')),
    extension,
    preferences: {
      // Even a request that no page made finds no way out.
      'network.proxy.type': 1,
      'network.proxy.socks': '127.0.0.1',
      'network.proxy.socks_port': 9,
      'network.proxy.socks_remote_dns': true,
      ...preferences,
    },
  });
  const { browser } = launched;
  const answers = new Map<string, Answer>();
  const refused: string[] = [];
  const problems: string[] = [];
  const extensionPage = (path: string) => `moz-extension://${FIREFOX_UUID}/${path}`;

  function answer(request: HTTPRequest) {
    const url = request.url();
    const known = answers.get(withoutFragment(url));
    if (known) {
      const { html, headers = {}, status = 200 } = known;
      return request.respond({ status, headers, contentType: 'text/html; charset=utf-8', body: html });
    }
    if (!/^https?:/.test(url)) return request.continue();
    // Every browser asks for this on its own.
    if (!url.endsWith('/favicon.ico')) refused.push(url);
    return request.abort();
  }

  async function until<T>(
    what: string,
    look: () => T | undefined | Promise<T | undefined>,
    timeout = 10_000,
  ): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}.`);
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }

  /** Evaluates to undefined while a document is still on its way. */
  const attempt = <T>(page: Page, script: string) =>
    page.evaluate(script).catch(() => undefined) as Promise<T | undefined>;

  async function newPage(): Promise<Page> {
    return await watched(await browser.newPage());
  }

  async function watched(page: Page): Promise<Page> {
    await page.setViewport(viewport);
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warn') problems.push(`${page.url()}: console ${type}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error}`));
    return page;
  }

  async function goTo(page: Page, url: string): Promise<Page> {
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
    await page.goto(url);
    return page;
  }

  const driver = {
    browser,
    refused,
    /** Errors and warnings of every page opened here. */
    problems,
    until,

    /** Puts a page at an address (a fragment is not part of it). */
    serve(url: string, html: string, more: Omit<Answer, 'html'> = {}) {
      answers.set(withoutFragment(url), { html, ...more });
    },

    /** A new tab at this address, loaded. */
    async open(url: string): Promise<Page> {
      return await goTo(await newPage(), url);
    },

    /** A private window at this address, loaded; `inPrivate` must have let the extension in. */
    async openPrivately(url: string): Promise<Page> {
      const opener = await driver.openExtensionPage('options.html');
      const before = new Set(await browser.pages());
      await opener.evaluate('void browser.windows.create({ incognito: true })');
      const page = await until('the private window', async () =>
        (await browser.pages()).find((candidate) => !before.has(candidate)),
      );
      await opener.close();
      return await goTo(await watched(page), url);
    },

    /** Installs the extension over itself, as an update does. */
    async reloadExtension() {
      await launched.reload();
    },

    /** What an expression comes to in the browser's own window, with all that the browser itself may. */
    asBrowser: launched.asBrowser,

    /** A page of the extension in a tab, e.g. `popup.html`. Its `goto` never resolves in Firefox, so the document is asked. */
    async openExtensionPage(path: string): Promise<Page> {
      const page = await newPage();
      page.goto(extensionPage(path)).catch(() => {});
      await until(path, () =>
        attempt<true>(
          page,
          `location.protocol === 'moz-extension:' && document.readyState === 'complete' || undefined`,
        ),
      );
      return page;
    },

    /** The popup's document in a tab behind this one, which stays the active tab. */
    async openPopupInTab(page: Page): Promise<Page> {
      const popup = await newPage();
      await page.bringToFront();
      popup.goto(extensionPage('popup.html')).catch(() => {});
      await until('the popup', () =>
        attempt<true>(
          popup,
          `location.protocol === 'moz-extension:' && document.readyState === 'complete' || undefined`,
        ),
      );
      return popup;
    },

    /** axe on a page; the testing build's shadow root is seen through. */
    async axe(page: Page, include?: string): Promise<AxeResults> {
      await page.evaluate(axeSource);
      return await page.evaluate(
        (selector) =>
          (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
            selector ? { include: [selector] } : document,
          ),
        include,
      );
    },

    /** A PNG below `.start/tests/` (ignored by git), whose path it returns. */
    async screenshot(page: Page, name: string): Promise<string> {
      const folder = join(root, '.start/tests');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`) as `${string}.png`;
      await page.screenshot({ path });
      return path;
    },

    close: launched.close,
  };
  return driver;
}
