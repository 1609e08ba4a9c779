/**
 * Finds the installed browsers. Node built-ins only, except that Playwright is asked for its browser if it is
 * installed.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chrome',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const WINDOWS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** Whether this program is Firefox, judging by its file name. */
export const isFirefox = (path) => /firefox/i.test(path.split(/[\\/]/).at(-1) ?? '');

function* candidates(kind) {
  if (platform === 'darwin') {
    for (const folder of ['/Applications', join(env.HOME ?? '/', 'Applications')]) {
      for (const name of MAC[kind]) yield join(folder, name);
    }
  }
  if (platform === 'win32') {
    for (const folder of [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]) {
      if (folder) for (const name of WINDOWS[kind]) yield join(folder, name);
    }
    return;
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  for (const name of NAMES[kind]) for (const folder of folders) if (folder) yield join(folder, name);
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/**
 * Prefers `$EXT_BROWSER` if it is of this kind, then Playwright's own Chromium, then whatever is installed.
 *
 * @param {'chromium' | 'firefox'} kind `chromium` stands for the whole family: Chromium, Chrome, Edge.
 * @returns {Promise<string | null>} absolute path
 */
export async function findBrowser(kind) {
  const chosen = env.EXT_BROWSER;
  if (chosen && existsSync(chosen) && isFirefox(chosen) === (kind === 'firefox')) return chosen;
  if (kind === 'chromium') {
    const own = await playwrightsOwn();
    if (own && existsSync(own)) return own;
  }
  for (const path of candidates(kind)) if (existsSync(path)) return path;
  return null;
}

/**
 * How to install the browser on this system: a command to paste, if there is one. @param {'chromium' | 'firefox'} kind
 */
export function installCommand(kind) {
  if (platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
    return `${sudo}apt-get update && ${sudo}apt-get install -y ${kind === 'firefox' ? 'firefox-esr' : 'chromium'}`;
  }
  return kind === 'firefox'
    ? 'Install Firefox from https://www.mozilla.org/firefox'
    : 'npx playwright-core install chromium';
}

/**
 * @param {'chromium' | 'firefox'} kind @returns {Promise<string>} absolute path; if there is none, throws with advice
 */
export async function requireBrowser(kind) {
  const path = await findBrowser(kind);
  if (path) return path;
  throw new Error(
    `No ${kind === 'firefox' ? 'Firefox' : 'Chromium, Chrome, or Edge'} found on this machine. To install one:\n  ${installCommand(kind)}`,
  );
}

/** Whether a window can be shown. */
export const hasDisplay = () =>
  platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
