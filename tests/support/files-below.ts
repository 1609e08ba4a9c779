import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../tools/lib/project.mjs';

/** All files in a folder of the project, at any depth. @returns paths from the project's root, with slashes */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
