/** A file system of its own that can be filled to the last byte, as a reader's disk is when it is full. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Leaves not one byte; a browser goes on writing, so what was free at first may be written by then. */
  fill(): void;
  empty(): void;
  remove(): void;
}

/** @returns the words why not, where this system lets nobody but root mount */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-disk-'));
  try {
    const options = { stdio: 'pipe', encoding: 'utf8' } as const;
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'roundtable', folder], options);
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `no small disk can be mounted here (${(error as Error).message.split('\n')[0]})`;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      // Halves the block each time it does not fit, so that the last page is found.
      for (let size = 1 << 20; size >= 1; ) if (!fits(file, size)) size >>= 1;
      closeSync(file);
      if (statfsSync(folder).bavail !== 0) throw new Error('The disk is not full.');
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function fits(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}
