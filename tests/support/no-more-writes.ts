/**
 * Simulates a disk that accepts no more writes, for one process and a limited time, by limiting the size of its files
 * (RLIMIT_FSIZE). Every write beyond the limit fails, as on a full, broken or read-only disk. Needs no privileges.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a browser that ignores SIGXFSZ, so that a write beyond the limit fails instead of killing the process. */
export function heedless(browser: string): { executable: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-heedless-'));
  // Firefox is recognized by the name of its executable.
  const executable = join(folder, browser.split('/').at(-1) ?? 'browser');
  writeFileSync(executable, `#!/bin/sh\ntrap '' XFSZ\nexec "${browser}" "$@"\n`, { mode: 0o755 });
  return { executable, remove: () => rmSync(folder, { recursive: true }) };
}

/**
 * The process cannot write to any file while `work` runs. Browsers write files for much of what they do, so `work`
 * should be a single action.
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
