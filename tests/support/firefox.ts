/**
 * Drives the built extension in a real Firefox over WebDriver BiDi. Works like `chromium.ts`: pages are served from
 * memory at their real addresses; every other request is blocked and recorded.
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
  /** Absolute path of a different unpacked extension to load. */
  extension?: string;
  /** Absolute path of a program that starts the browser, to run in place of the browser itself. */
  executable?: string;
  viewport?: { width: number; height: number };
  /** Additional preferences, e.g. `{ 'ui.systemUsesDarkTheme': 1 }`. */
  preferences?: Record<string, unknown>;
  /** An existing profile, kept afterwards. */
  profile?: string;
  /** Allows the extension in private windows. */
  inPrivate?: boolean;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const withoutFragment = (url: string) => url.split('#')[0] ?? url;

/** In the browser's own window: what its console says of the extension's scripts. */
const EXTENSION_ERRORS = `JSON.stringify(
  Services.console
    .getMessageArray()
    .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName }) => sourceName.startsWith('moz-extension://${FIREFOX_UUID}'))
    .map(({ sourceName, errorMessage }) => sourceName + ': ' + errorMessage),
)`;

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
      // A proxy that does not exist: even requests that no page made cannot leave the machine.
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
    // Every browser requests the favicon on its own.
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

  /** Evaluates a script; undefined while the document is still loading. */
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

    /** Serves a page at an address. The URL fragment is ignored. */
    serve(url: string, html: string, more: Omit<Answer, 'html'> = {}) {
      answers.set(withoutFragment(url), { html, ...more });
    },

    /** Opens an address in a new tab and waits until it is loaded. */
    async open(url: string): Promise<Page> {
      return await goTo(await newPage(), url);
    },

    /** Opens an address in a private window and waits until it is loaded. Requires the option `inPrivate`. */
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

    /** Evaluates an expression in the browser's own window, with chrome privileges. */
    asBrowser: launched.asBrowser,

    /**
     * Opens a page of the extension in a tab, e.g. `popup.html`. `goto` never resolves for it in Firefox, so this
     * polls.
     */
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

    /** Opens the popup's document in a background tab; this tab stays the active one. */
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

    /** Runs axe on a page. With the testing build it also checks inside the open shadow root. */
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

    /** Saves a PNG under `.start/tests/` (git-ignored) and returns its path. */
    async screenshot(page: Page, name: string): Promise<string> {
      const folder = join(root, '.start/tests');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`) as `${string}.png`;
      await page.screenshot({ path });
      return path;
    },

    /** The uncaught errors of the extension, also of its background; not what it logged itself. */
    async extensionErrors(): Promise<string[]> {
      return JSON.parse(String(await launched.asBrowser(EXTENSION_ERRORS)));
    },

    close: launched.close,
  };
  return driver;
}
