/** Starts Firefox with the unpacked extension in a profile of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address part of the extension's own pages, fixed so that they can be opened. */
export const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/**
 * @param {object} options
 * @param {string} options.executable Absolute path of the browser.
 * @param {string} options.extension Absolute path of the built extension.
 * @param {boolean} [options.headless]
 * @param {boolean} [options.interruptible] The library ends the browser on Ctrl-C; false: the caller does.
 * @param {Record<string, unknown>} [options.preferences]
 * @param {string} [options.profile] A profile that is there and stays; else one that goes with the browser.
 */
export async function launchFirefox({
  executable,
  extension,
  headless = true,
  interruptible = true,
  preferences = {},
  profile,
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
    // Lets WebDriver open moz-extension:// pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: null,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: FIREFOX_UUID }),
      ...preferences,
    },
  });
  try {
    await browser.installExtension(extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { browser, close: () => browser.close().catch(() => {}) };
}
