import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');

/** The exports of the module `entry` (by default `product.ts`): the extension's own code, bundled for Node once. */
export async function loadProduct(entry = join(here, 'product.ts')) {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'inspect-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        rollupOptions: { output: { entryFileNames: 'product.mjs' } },
      },
    });
    return await import(pathToFileURL(join(outDir, 'product.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
