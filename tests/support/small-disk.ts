/** A small file system that can be filled to the last byte, to simulate a full disk. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  /** Leaves not one byte free. The browser keeps writing, so space that was free at first may be taken by then. */
  fill(): void;
  empty(): void;
  remove(): void;
}

/** @returns the disk, or the reason why none can be mounted: some systems allow only root to mount */
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
      // Halve the block size whenever a block does not fit, to fill even the last page.
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
