/**
 * Drives the built extension in a real Chromium. Pages are served from memory at their real addresses. Every other
 * request is blocked and recorded, so a test can assert that the extension made no requests of its own.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { launchChromium } from '../tools/lib/chromium.mjs';
import { buildFolder, root } from '../tools/lib/project.mjs';

export type Build = 'testing' | 'shipped';

export interface ChromiumOptions {
  /** `testing` differs from `shipped` in one flag: its shadow root is open. */
  build?: Build;
  /** Absolute path of a different unpacked extension to load. */
  extension?: string;
  /** Absolute path of a program that starts the browser, to run in place of the browser itself. */
  executable?: string;
  /** Viewport, color scheme, reduced motion, forced colors and so on, as Playwright names them. */
  context?: BrowserContextOptions;
  /** Additional command-line switches. */
  args?: string[];
  /** An existing profile to start from, kept afterwards, e.g. the one a previous browser left. */
  profile?: string;
}

/** The response for one address. */
export interface Answer {
  html: string;
  headers?: Record<string, string>;
  status?: number;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const withoutFragment = (url: string) => url.split('#')[0] ?? url;

export type Chromium = Awaited<ReturnType<typeof openChromium>>;

export async function openChromium(options: ChromiumOptions = {}) {
  const { build = 'testing', context: wishes = {}, args = [] } = options;
  const extension = options.extension ?? buildFolder(build === 'testing' ? 'chrome testing' : 'chrome');
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`Not built: ${extension}. Run: npm test -- build`);
  const launched = await launchChromium({
    executable: options.executable ?? (await requireBrowser('chromium')),
    extension,
    // Name resolution fails for everything, so even requests that no page made cannot leave the machine.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...args],
    context: { viewport: { width: 1440, height: 900 }, ...wishes },
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  const { context, profile } = launched;
  const extensionPage = (path: string) => `chrome-extension://${launched.id}/${path}`;
  const answers = new Map<string, Answer>();
  const refused: string[] = [];
  const problems: string[] = [];
  const watched = new WeakMap<Page, Promise<CDPSession>>();
  const looks: Browser[] = [];

  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith('chrome-extension://')) return route.continue();
    const answer = answers.get(withoutFragment(url));
    if (answer) {
      const { html, headers = {}, status = 200 } = answer;
      return route.fulfill({ status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: html });
    }
    // Every browser requests the favicon on its own.
    if (!url.endsWith('/favicon.ico')) refused.push(url);
    return route.abort('blockedbyclient');
  });

  /** Playwright reports only the page's main world; this CDP session also reports the content script's world. */
  function watch(page: Page) {
    const known = watched.get(page);
    if (known) return known;
    const watching = (async () => {
      const session = await context.newCDPSession(page);
      session.on('Runtime.consoleAPICalled', ({ type, args: values }) => {
        if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
        problems.push(
          `${page.url()}: console ${type}: ${values.map((v) => v.value ?? v.description ?? v.type).join(' ')}`,
        );
      });
      session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
        problems.push(`${page.url()}: ${text} ${exception?.description ?? exception?.value ?? ''}`);
      });
      session.on('Log.entryAdded', ({ entry }) => {
        // Blocked requests are asserted through `refused`.
        if (entry.level === 'error' && entry.source !== 'network') problems.push(`${page.url()}: ${entry.text}`);
      });
      await session.send('Runtime.enable');
      await session.send('Log.enable');
      return session;
    })();
    watched.set(page, watching);
    return watching;
  }

  async function newPage() {
    const page = await context.newPage();
    await watch(page);
    return page;
  }

  /** Changes a setting of the extension the way a user does on chrome://extensions. */
  async function configure(update: Omit<ExtensionUpdate, 'extensionId'>): Promise<void> {
    const whole: ExtensionUpdate = { extensionId: launched.id, ...update };
    await onExtensionsPage((page) =>
      page.evaluate(async (wished) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        // Without developer mode no errors are collected, and unpacked extensions are disabled when they are reloaded.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.updateExtensionConfiguration(wished);
      }, whole),
    );
  }

  async function onExtensionsPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    return await onPage('chrome://extensions', work);
  }

  async function onPage<T>(address: string, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await context.newPage();
    try {
      await page.goto(address);
      return await work(page);
    } finally {
      await page.close();
    }
  }

  /** The running background worker. After it was stopped, a message has to wake it first. */
  async function worker(): Promise<Worker> {
    const running = () => context.serviceWorkers().findLast((candidate) => candidate.url().includes(launched.id));
    return running() ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  }

  /** Playwright sees a popup as a page only through a connection that was made while the popup was open. */
  async function findPopup(): Promise<Page | undefined> {
    const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    const look = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = look.contexts().flatMap((seen) => seen.pages());
    const popup = pages.find((page) => page.url().startsWith(extensionPage('popup.html')));
    if (popup) looks.push(look);
    else await look.close();
    return popup;
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
      await new Promise((wake) => setTimeout(wake, 25));
    }
  }

  const driver = {
    context,
    id: launched.id,
    /** Requested addresses that no test served. */
    refused,
    /** Errors and warnings of every page opened here, including those of its content script. */
    problems,
    worker,
    newPage,
    until,

    /** Serves a page at an address. The URL fragment is ignored. */
    serve(url: string, html: string, more: Omit<Answer, 'html'> = {}) {
      answers.set(withoutFragment(url), { html, ...more });
    },

    /** Opens an address in a new tab and waits until it is loaded. */
    async open(url: string): Promise<Page> {
      const page = await newPage();
      await page.goto(url);
      return page;
    },

    /** Opens a page of the extension in a tab, e.g. `options.html`. */
    async openExtensionPage(path: string): Promise<Page> {
      const page = await newPage();
      await page.goto(extensionPage(path));
      return page;
    },

    /** Opens the real popup over this tab, as the toolbar button does. It closes when anything else takes focus. */
    async openPopup(page: Page): Promise<Page> {
      await page.bringToFront();
      await (await worker()).evaluate(() => chrome.action.openPopup());
      const popup = await until('the popup', findPopup);
      await popup.waitForLoadState();
      return popup;
    },

    /** Opens the popup in a background tab; this tab stays the active one. Same document, but easier to photograph. */
    async openPopupInTab(page: Page, size = { width: 400, height: 600 }): Promise<Page> {
      const popup = await newPage();
      await popup.setViewportSize(size);
      await page.bringToFront();
      await popup.goto(extensionPage('popup.html'));
      return popup;
    },

    /** Sets the size of text, in px, and the zoom of all pages, as a reader does on chrome://settings/appearance. */
    async setAppearance({ text = 16, zoom = 1 }: { text?: number; zoom?: number }) {
      await onPage('chrome://settings', (page) =>
        page.evaluate(
          async (wished) => {
            const { settingsPrivate } = chrome as unknown as { settingsPrivate: SettingsPrivate };
            await settingsPrivate.setPref('webkit.webprefs.default_font_size', wished.text);
            await settingsPrivate.setDefaultZoom(wished.zoom);
          },
          { text, zoom },
        ),
      );
    },

    /** Uninstalls the extension. Open pages keep their orphaned content script. */
    async removeExtension() {
      await launched.remove();
    },

    /** Reloads the extension, as an update does. The new code takes over the pages that are open. */
    async reloadExtension() {
      await launched.reload();
      // Input can overtake the news of the update: a page could be clicked before it knows that its code is outdated.
      const settled = context.pages().map((page) => page.evaluate(() => new Promise((done) => setTimeout(done))));
      await Promise.allSettled(settled);
    },

    /** Stops the background worker, as the browser does when it is idle. */
    async stopWorker(page: Page) {
      const session = await watch(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
    },

    /** Allows the extension in private windows. Chromium reloads the extension when this changes. */
    allowInPrivate: () => configure({ incognitoAccess: true }),

    /** Opens an address in a private window and waits until it is loaded. Call `allowInPrivate` first. */
    async openPrivately(url: string): Promise<Page> {
      const opener = await until('the extension', () =>
        driver.openExtensionPage('options.html').catch(() => undefined),
      );
      const [page] = await Promise.all([
        context.waitForEvent('page'),
        opener.evaluate(() => chrome.windows.create({ incognito: true, url: 'about:blank' })),
      ]);
      await opener.close();
      await watch(page);
      await page.goto(url);
      return page;
    },

    /** The errors that chrome://extensions lists for the extension. Call `collectExtensionErrors` first. */
    extensionErrors(): Promise<string[]> {
      return onExtensionsPage((page) =>
        page.evaluate(async (id) => {
          const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
          const info = await developerPrivate.getExtensionInfo(id);
          return [...info.manifestErrors, ...info.runtimeErrors].map(({ message, source }) => `${source}: ${message}`);
        }, launched.id),
      );
    },

    /** Makes chrome://extensions collect errors from now on. */
    collectExtensionErrors: () => configure({ errorCollection: true }),

    /** Runs axe on a page or part of it. With the testing build it also checks inside the open shadow root. */
    async axe(page: Page, { include, options }: { include?: string; options?: RunOptions } = {}): Promise<AxeResults> {
      await page.evaluate(axeSource);
      return await page.evaluate(
        ([selector, settings]) =>
          (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
            selector ? { include: [selector] } : document,
            settings ?? {},
          ),
        [include, options] as const,
      );
    },

    /** Saves a PNG under `.start/tests/` (git-ignored) and returns its path. */
    async screenshot(page: Page, name: string, fullPage = false): Promise<string> {
      const folder = join(root, '.start/tests');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, fullPage });
      return path;
    },

    /** The id of the process that has the profile open. */
    processId: () => launched.processId(),

    /** Kills the browser without warning, as a power failure would. */
    async kill() {
      await launched.kill();
    },

    async close() {
      for (const look of looks) await look.close().catch(() => {});
      await launched.close();
    },
  };
  return driver;
}

interface ExtensionUpdate {
  extensionId: string;
  errorCollection?: boolean;
  incognitoAccess?: boolean;
}

/** What chrome://settings is allowed to do, as far as it is used here. */
interface SettingsPrivate {
  setPref(name: string, value: unknown): Promise<boolean>;
  setDefaultZoom(zoom: number): Promise<boolean>;
}

interface DeveloperPrivate {
  getExtensionInfo(id: string): Promise<{
    manifestErrors: { message: string; source: string }[];
    runtimeErrors: { message: string; source: string }[];
  }>;
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: ExtensionUpdate): Promise<void>;
}

/** How a page is displayed. Every field is optional. */
export interface Looks {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  media?: 'screen' | 'print';
  /** CSS pixels. 320 is what a 1280-pixel window has at 400 % zoom. */
  width?: number;
  height?: number;
}

/** Displays the page with these settings. */
export async function showAs(page: Page, { width, height, ...media }: Looks) {
  await page.emulateMedia(media);
  if (width !== undefined || height !== undefined) {
    const now = page.viewportSize() ?? { width: 1440, height: 900 };
    await page.setViewportSize({ width: width ?? now.width, height: height ?? now.height });
  }
}

/**
 * axe's findings as text, one string each; empty when there are none. Words in exactly the color behind them count, too:
 * axe only calls them "incomplete", because a page may hide words that way.
 */
export function violations(results: AxeResults): string[] {
  const unseen = results.incomplete.map(({ nodes, ...rule }) => ({ ...rule, nodes: nodes.filter(isUnseen) }));
  return [...results.violations, ...unseen].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}

const isUnseen = ({ any }: NodeResult): boolean => any.some(({ data }) => data?.messageKey === 'equalRatio');
