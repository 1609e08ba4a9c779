/** Starts Firefox with the unpacked extension in its own profile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The host part of the addresses of the extension's own pages, fixed so that tests can open them. */
export const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/**
 * @param {object} options
 * @param {string} options.executable Absolute path of the browser.
 * @param {string} options.extension Absolute path of the built extension.
 * @param {boolean} [options.headless]
 * @param {boolean} [options.interruptible] true: Puppeteer closes the browser on Ctrl-C; false: the caller does.
 * @param {Record<string, unknown>} [options.preferences]
 * @param {string} [options.profile] An existing profile, kept afterwards. Default: a temporary one.
 * @param {boolean} [options.inPrivate] Allows the extension in private windows.
 */
export async function launchFirefox({
  executable,
  extension,
  headless = true,
  interruptible = true,
  preferences = {},
  profile,
  inPrivate = false,
}) {
  const { default: puppeteer } = await import('puppeteer-core');
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    handleSIGINT: interruptible,
    handleSIGTERM: interruptible,
    handleSIGHUP: interruptible,
    // Allows WebDriver to open moz-extension:// pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: FIREFOX_UUID }),
      ...preferences,
    },
  });
  // Puppeteer's own `installExtension` cannot allow an extension in private windows.
  const { connection } = /** @type {{ connection: { send(method: string, params: object): Promise<any> } }} */ (
    /** @type {unknown} */ (browser)
  );
  const install = async () => {
    const extensionData = { type: 'path', path: extension };
    await connection.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': inPrivate });
  };
  try {
    await install();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    /** Installs the same folder over itself, as an update does. */
    reload: install,
    /** Evaluates an expression in the browser's own window, with chrome privileges. @param {string} expression */
    async asBrowser(expression) {
      const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const target = { context: result.contexts[0].context };
      const reply = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
      if (reply.result.type !== 'success' && reply.result.exceptionDetails)
        throw new Error(reply.result.exceptionDetails.text);
      return reply.result.result.value;
    },
    close: () => browser.close().catch(() => {}),
  };
}
