/** The pages in tests/fixtures, at their canonical addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAddress } from '../tools/lib/pages.mjs';
import { root } from '../tools/lib/project.mjs';

export interface Fixture {
  html: string;
  /** The page's canonical https address. */
  url: string;
}

/** @param slug folder in tests/fixtures */
export function fixture(slug: string): Fixture {
  const html = readFileSync(join(root, 'tests/fixtures', slug, 'page.html'), 'utf8');
  return { html, url: pageAddress(html, slug) };
}
