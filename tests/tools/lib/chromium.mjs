/** Starts any browser of the Chromium family with the unpacked extension in its own profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Loads the extension over the DevTools protocol, because Google Chrome no longer accepts `--load-extension`.
 *
 * @param {object} options
 * @param {string} options.executable Absolute path of the browser.
 * @param {string} options.extension Absolute path of the built extension.
 * @param {boolean} [options.headless]
 * @param {string[]} [options.args] Additional command-line switches.
 * @param {boolean} [options.interruptible] true: Playwright closes the browser on Ctrl-C; false: the caller does.
 * @param {import('playwright-core').BrowserContextOptions} [options.context]
 * @param {string} [options.profile] An existing profile, kept afterwards. Default: a temporary one.
 */
export async function launchChromium({
  executable,
  extension,
  headless = true,
  args = [],
  interruptible = true,
  context: wishes = {},
  profile: given,
}) {
  const { chromium } = await import('playwright-core');
  const profile = given ?? mkdtempSync(join(tmpdir(), 'roundtable-chromium-'));
  const dropProfile = () => {
    if (given === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless,
      handleSIGINT: interruptible,
      handleSIGTERM: interruptible,
      handleSIGHUP: interruptible,
      chromiumSandbox: process.getuid?.() !== 0,
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      args: [...QUIET, '--enable-unsafe-extension-debugging', '--remote-debugging-port=0', ...args],
      ...wishes,
    });
    const browser = context.browser();
    if (!browser) throw new Error("This browser didn't open a DevTools connection.");
    const devtools = await browser.newBrowserCDPSession();
    // Playwright's types do not include the Extensions domain.
    const send = /** @type {(method: string, params: object) => Promise<unknown>} */ (devtools.send.bind(devtools));
    const load = async () => {
      const loaded = /** @type {{ id: string }} */ (await send('Extensions.loadUnpacked', { path: extension }));
      return loaded.id;
    };
    const id = await load();
    const processId = async () => {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      const own = processInfo.find(({ type }) => type === 'browser');
      if (own === undefined) throw new Error("The browser didn't report its process ID.");
      return own.id;
    };
    return {
      context,
      browser,
      devtools,
      profile,
      /** The extension's id, which stays the same for the same path. */
      id,
      /** Loads the same folder again, as "Reload" on chrome://extensions or an update does. */
      reload: load,
      remove: () => send('Extensions.uninstall', { id }),
      /** The id of the process that has the profile open. */
      processId,
      /** Kills the browser without warning, as a crash or a power failure would. */
      async kill() {
        const own = await processId();
        const gone = new Promise((done) => context.once('close', done));
        process.kill(own, 'SIGKILL');
        await gone;
      },
      async close() {
        await context.close().catch(() => {});
        dropProfile();
      },
    };
  } catch (error) {
    dropProfile();
    throw error;
  }
}
