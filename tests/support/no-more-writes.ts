/**
 * A disk that takes nothing more, for one process and for as long as it is told so: the limit on the size of its files.
 * Every write beyond it fails, as on a disk that is full, broken or mounted for reading. Needs no right on this machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a browser so that a write beyond the limit fails; else the system would end the process for it. */
export function heedless(browser: string): { executable: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-heedless-'));
  // Firefox is known by its name.
  const executable = join(folder, browser.split('/').at(-1) ?? 'browser');
  writeFileSync(executable, `#!/bin/sh\ntrap '' XFSZ\nexec "${browser}" "$@"\n`, { mode: 0o755 });
  return { executable, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * No file of the process can be written while `work` runs. A browser needs to write for much that it does, so that is to
 * be one act, not more.
 */
export async function withoutWrites<T>(processId: number, work: () => Promise<T>): Promise<T> {
  const limit = (bytes: string) => execFileSync('prlimit', ['--pid', `${processId}`, `--fsize=${bytes}:`]);
  limit('1');
  try {
    return await work();
  } finally {
    limit('unlimited');
  }
}
