import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tools/lib/project.mjs';

/** The product's reader, bundled as a script that defines the global `sites`, for pages without the extension. */
export async function bundledReader(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'utils/sites/index.ts'), formats: ['iife'], name: 'sites' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('Vite made no bundle.');
  return chunk.code;
}
