/**
 * `npm start`: opens a browser with the extension on an episode.
 *   npm start                          the bundled sample episode
 *   npm start -- --page saved.html     a saved page, at its canonical address
 *   npm start -- --url https://…       a live page
 *   npm start -- --headless            no window: screenshots in .start/, speakers and topics as a table
 * Uses only Node built-ins until the packages are installed.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, hasDisplay, installCommand, isFirefox } from './lib/browsers.mjs';
import { episodeTables } from './lib/describe.mjs';
import { checkNode } from './lib/node-version.mjs';
import { openInChromium, openInFirefox } from './lib/open.mjs';
import { pageAddress } from './lib/pages.mjs';
import { build, buildFolder, install, isStale, root, run } from './lib/project.mjs';
import { Stop } from './lib/stop.mjs';

const SAMPLE = join(root, 'tests/fixtures/sample-episode/page.html');
const PICTURES = join(root, '.start');

function wishes() {
  const options = { url: { type: 'string' }, page: { type: 'string' }, headless: { type: 'boolean', default: false } };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`${error.message}\nUsage: npm start [-- --url <address> | --page <file.html>] [--headless]`);
  }
}

/** What to open: a live address, or a saved page and the address at which it is served. */
function target({ url, page }) {
  if (url !== undefined && page !== undefined) throw new Stop('Use either --url or --page, not both.');
  if (url !== undefined) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Stop(`Not a web address: ${url}`);
    return { url, name: url };
  }
  const file = page === undefined ? SAMPLE : resolve(process.env.INIT_CWD ?? process.cwd(), page);
  if (!existsSync(file)) throw new Stop(`No such file: ${file}`);
  const html = readFileSync(file, 'utf8');
  const name = page === undefined ? 'the sample episode' : basename(file);
  return { url: pageAddress(html, basename(file)), html, name };
}

async function made(name) {
  if (!isStale(name)) return;
  console.log('Building the extension…');
  const { ok, output } = await build(name);
  if (!ok) throw new Stop(`The build failed:\n\n${output}`);
}

function stepsByHand() {
  return [
    'No browser found that can be started from here. To load the extension yourself:',
    `  Chrome, Edge, Chromium: open chrome://extensions, turn on "Developer mode", click "Load unpacked", and choose ${buildFolder('chrome')}`,
    `  Firefox: npm run build:firefox, open about:debugging#/runtime/this-firefox, click "Load Temporary Add-on", and choose ${join(buildFolder('firefox'), 'manifest.json')}`,
    'Then open an episode of https://www.ibm.com/think/podcasts',
    `Or install a browser (${installCommand('chromium')}) and run npm start again.`,
  ].join('\n');
}

async function anyBrowser() {
  const chosen = process.env.EXT_BROWSER;
  if (chosen && !existsSync(chosen)) throw new Stop(`EXT_BROWSER is set, but there's no such file: ${chosen}`);
  if (chosen && isFirefox(chosen)) return chosen;
  return (await findBrowser('chromium')) ?? (await findBrowser('firefox'));
}

async function browserOrInstall() {
  const found = await anyBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No browser found. Installing Chromium with apt-get (about 200 MB)…');
    const updated = await run('apt-get', ['update', '-qq']);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const installed = updated.ok ? await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env }) : updated;
    if (!installed.ok) console.log(installed.output);
  } else {
    console.log("No browser found. Downloading Playwright's Chromium…");
    const cli = join(root, 'node_modules/playwright-core/cli.js');
    const fetched = await run(process.execPath, [cli, 'install', 'chromium']);
    if (!fetched.ok) console.log(fetched.output);
  }
  const now = await anyBrowser();
  if (now) return now;
  await made('chrome');
  throw new Stop(stepsByHand());
}

async function main() {
  const node = checkNode();
  if (!node.ok) throw new Stop(node.output);
  const wish = wishes();
  const page = target(wish);
  const installed = await install();
  if (!installed.ok) throw new Stop(`npm ci failed:\n\n${installed.output}`);
  const executable = await browserOrInstall();
  const firefox = isFirefox(executable);
  await made(firefox ? 'firefox' : 'chrome');

  const headless = wish.headless || !hasDisplay();
  console.log(`Opening ${page.name} in ${executable}${headless ? ' (no window)' : ''}…`);
  const open = firefox ? openInFirefox : openInChromium;
  const opening = open({ executable, extension: buildFolder(firefox ? 'firefox' : 'chrome'), headless, ...page });
  const interrupted = () =>
    opening.then(
      (opened) => opened.close().finally(() => process.exit(130)),
      () => process.exit(130),
    );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupted);
  const opened = await opening;
  try {
    const description = await opened.describe();
    if (headless) {
      mkdirSync(PICTURES, { recursive: true });
      const pictures = await opened.photograph(PICTURES);
      console.log(`\n${episodeTables(description)}\n\nPictures: ${pictures.map((p) => relative(root, p)).join(', ')}`);
      if (description?.state !== 'episode') process.exitCode = 1;
      return;
    }
    console.log(
      `\n${episodeTables(description)}\n\nThe browser is open with Roundtable installed. Close it or press Ctrl+C to stop.`,
    );
    await opened.closed;
  } finally {
    await opened.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Stop ? error.message : `Something went wrong: ${error?.stack ?? error}`);
  process.exitCode = 1;
}
