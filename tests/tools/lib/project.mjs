/** Installs, builds and runs the project. Node built-ins only, because this runs before `npm ci`. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const TESTING_CONFIG = 'tests/support/testing.config.ts';
const TESTING = ['-c', TESTING_CONFIG];

/**
 * Every build: its folder in `.output` and the command that makes it. `testing` only differs in its open shadow root.
 */
export const builds = {
  chrome: { folder: 'chrome-mv3', args: ['build'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
  'chrome testing': { folder: 'chrome-mv3-testing', args: ['build', ...TESTING] },
  'firefox testing': { folder: 'firefox-mv3-testing', args: ['build', '-b', 'firefox', '--mv3', ...TESTING] },
};

/**
 * Limit for the gzipped size of the content script in bytes, which is read on every page load. About 20 kB of it are
 * for quotes: saving, painting, editing, listing and sharing all happen next to the text, and a page cannot load
 * another script of ours later. The search takes 5 kB, the strip 4.4 kB, resuming and playing from a place 2 kB, all that
 * can be done with keys and by the player's clock 1.8 kB.
 */
export const CONTENT_SCRIPT_BUDGET = 72 * 1024;

/**
 * Runs a program and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, cwd?: string }} [options] `show`: write directly to this
 *   terminal instead of collecting the output.
 * @returns {Promise<{ ok: boolean, code: number | null, output: string }>}
 */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => done({ ok: false, code: null, output: `${command}: ${error.message}` }));
    child.on('close', (code) => done({ ok: code === 0, code, output: output.trim() }));
  });
}

/**
 * Runs a program from node_modules with the same Node that runs this.
 *
 * @param {string} name The program's name in its package's `bin`.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { of?: string }} [options] `of`: the package, if its name differs.
 */
export function runTool(name, args, { of = name, ...options } = {}) {
  const home = join(root, 'node_modules', of);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return run(process.execPath, [join(home, typeof bin === 'string' ? bin : bin[name]), ...args], options);
}

/** Whether node_modules contains what the lock file lists. */
export function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || present[path]?.version === entry.version || (!present[path] && entry.optional),
    );
  } catch {
    return false;
  }
}

/** Runs `npm ci` if it is needed. @returns {Promise<{ ok: boolean, output: string }>} */
export async function install() {
  if (isInstalled()) return { ok: true, output: '' };
  console.log('Installing packages (npm ci)…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) return await run(process.execPath, [npm, ...args]);
  return await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/** The latest modification time of a file, or of anything in a folder, in ms; 0 if it does not exist. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  TESTING_CONFIG,
];

/** Whether a source file has changed since this build was made. @param {keyof typeof builds} name */
export function isStale(name) {
  const made = newest(join(root, '.output', builds[name].folder, 'manifest.json'));
  return SOURCES.some((source) => newest(join(root, source)) > made);
}

/** @param {keyof typeof builds} name */
export function build(name) {
  return runTool('wxt', builds[name].args, { env: { NO_COLOR: '1', CI: '1' } });
}

/** Absolute path of a built extension. @param {keyof typeof builds} name */
export function buildFolder(name) {
  return join(root, '.output', builds[name].folder);
}
