/** F61, F101: Firefox has an update and asks the extension whether it may install it: not while something is open. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox';
import { fixture } from '../support/sample';
import { buildFolder, runTool } from '../tools/lib/project.mjs';
import { TOASTER } from './lib/episode';
import { click, endsOf, painted, said, select, understood } from './lib/firefox-quotes';
import { asksFromExtension, everything } from './lib/quotes';

const sample = fixture('sample-episode');
/** Twice the interval at which we check whether something is still open. */
const LONG_ENOUGH_MS = 10_000;

const ADDONS = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')`;

const versionIn = async (firefox: Firefox): Promise<unknown> =>
  firefox.asBrowser(
    `(async () => { ${ADDONS}; return (await AddonManager.getAddonByID('roundtable@roundtable.example')).version })()`,
  );

/** Offers a version the way Firefox does after downloading an update. @returns the immediate outcome */
const offer = (firefox: Firefox, path: string): Promise<unknown> =>
  firefox.asBrowser(`(async () => {
    ${ADDONS};
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(${JSON.stringify(path)});
    const install = await AddonManager.getInstallForFile(file, 'application/x-xpinstall');
    return new Promise((resolve) => {
      install.addListener({
        onInstallPostponed: () => resolve('postponed'),
        onInstallEnded: () => resolve('installed'),
        onInstallFailed: () => resolve('failed'),
      });
      install.install();
    });
  })()`);

/** Installs permanently, in place of the temporary installation, which would hide every other version. */
async function installForGood(firefox: Firefox, path: string) {
  const gone = `(async () => { ${ADDONS}; await (await AddonManager.getAddonByID('roundtable@roundtable.example')).uninstall() })()`;
  await firefox.asBrowser(gone);
  expect(await offer(firefox, path)).toBe('installed');
}

/** The testing build with another version number, packed. */
async function pack(folder: string, version: string): Promise<string> {
  const source = join(folder, version);
  cpSync(buildFolder('firefox testing'), source, { recursive: true });
  const manifest = join(source, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  const args = ['build', '--source-dir', source, '--artifacts-dir', folder, '--filename', `${version}.zip`];
  const { ok, output } = await runTool('web-ext', [...args, '--no-config-discovery']);
  expect(ok, output).toBe(true);
  return join(folder, `${version}.zip`);
}

it('F61 F101 an update waits until a note being written is saved, on the page and in the library', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-update-'));
  const firefox = await openFirefox({
    preferences: { 'xpinstall.signatures.required': false, 'extensions.webextensions.keepUuidOnUninstall': true },
  });
  const waits = async () => {
    const before = await versionIn(firefox);
    await new Promise((later) => setTimeout(later, LONG_ENOUGH_MS));
    expect(await versionIn(firefox)).toBe(before);
  };
  const arrives = (version: string) =>
    firefox.until(version, async () => ((await versionIn(firefox)) === version ? true : undefined), 20_000);
  const notes = async () => {
    const own = await firefox.openExtensionPage('options.html');
    const ask = asksFromExtension(own);
    const quotes = await firefox.until('the library', () => everything(ask).catch(() => undefined));
    await own.close();
    return quotes.map(({ note }) => note);
  };
  try {
    const [first, second, third] = [
      await pack(folder, '90.0.0'),
      await pack(folder, '90.0.1'),
      await pack(folder, '90.0.2'),
    ];
    await installForGood(firefox, first);
    firefox.serve(sample.url, sample.html);
    const page = await understood(await firefox.open(sample.url));
    await select(page, TOASTER);
    await click(firefox, page, '.selection-bar .color:nth-child(2)');
    await said(page, 'Quote saved as Fact.');
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    await click(firefox, page, '.quote-card .link:nth-of-type(1)');
    await page.keyboard.type('Half a thought');
    expect(await offer(firefox, second)).toBe('postponed');
    await waits();
    await page.keyboard.type(', and the rest of it');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await said(page, 'Quote changed.');
    await arrives('90.0.1');
    expect(await notes()).toEqual(['Half a thought, and the rest of it']);
    // The open page now runs the new code.
    await page.bringToFront();
    await firefox.until('the quote', async () => ((await painted(page)).length === 1 ? true : undefined));

    const library = await firefox.openExtensionPage('library.html');
    await library.bringToFront();
    await library.waitForSelector('.row');
    await library.focus('.row');
    await library.keyboard.press('e');
    await library.waitForSelector('textarea');
    await library.keyboard.type(' In the library too');
    expect(await offer(firefox, third)).toBe('postponed');
    await waits();
    await library.click('.editor .filled');
    await arrives('90.0.2');
    expect((await notes())[0]).toContain(' In the library too');
  } finally {
    await firefox.close();
    rmSync(folder, { recursive: true });
  }
});
