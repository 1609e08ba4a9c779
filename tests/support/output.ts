/** The files of the built extensions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFolder, type builds } from '../tools/lib/project.mjs';

export type BuildName = keyof typeof builds;

export const SHIPPED: BuildName[] = ['chrome', 'firefox'];

/** Every file of a build: path inside the build → bytes. */
export function outputOf(name: BuildName): Map<string, Buffer> {
  const folder = buildFolder(name);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`Not built: ${folder}. Run: npm test -- build`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** Whether browsers read this file as text. */
export const isText = (path: string) => /\.(?:js|css|html|json|svg)$/.test(path);

export interface Manifest {
  manifest_version: number;
  version: string;
  permissions: string[];
  host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: {
    matches: string[];
    js: string[];
    all_frames?: boolean;
    run_at?: string;
    match_about_blank?: boolean;
    world?: string;
  }[];
  [key: string]: unknown;
}

export function manifestOf(name: BuildName): Manifest {
  return JSON.parse(readFileSync(join(buildFolder(name), 'manifest.json'), 'utf8'));
}
