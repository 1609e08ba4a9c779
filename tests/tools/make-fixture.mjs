/**
 * `npm run fixture -- <slug> <page.html> [--url U]`
 *
 * Copies a saved page to tests/fixtures/<slug> without scripts, trackers and remote resources. Adds an about.md to fill
 * in and an expected.json with the product's current reading. That is a draft: check each line of it against the page.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { loadProduct } from './inspect/bundle.mjs';
import { withDocument } from './inspect/document.mjs';
import { pageAddress } from './lib/pages.mjs';
import { root } from './lib/project.mjs';

const args = process.argv.slice(2);
const urlAt = args.indexOf('--url');
const [, givenUrl] = urlAt < 0 ? [] : args.splice(urlAt, 2);
const [slug, source] = args;

if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug ?? '') || source === undefined) {
  fail(
    'Usage: npm run fixture -- <slug> <page.html> [--url U]; the slug has only lowercase letters, digits, and hyphens',
  );
} else if (existsSync(folderOf(slug))) {
  fail(`make-fixture: ${relative(root, folderOf(slug))} already exists`);
} else {
  await makeFixture(slug, source);
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

function folderOf(slug) {
  return join(root, 'tests/fixtures', slug);
}

async function makeFixture(slug, source) {
  const html = withoutActiveParts(readFileSync(source, 'utf8'));
  const url = givenUrl ?? pageAddress(html, slug);
  const { expectedOf } = await loadProduct(join(root, 'tests/support/expected.ts'));
  const expected = withDocument(html, url, slug, expectedOf);
  const folder = folderOf(slug);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'page.html'), html);
    writeFileSync(join(folder, 'about.md'), about(slug, source, url));
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  console.log(`${relative(root, folder)}: now check expected.json line by line and fill in about.md`);
}

/** The saved source without scripts, frames, trackers, and remote styles and images. JSON-LD is only data and stays. */
function withoutActiveParts(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<(noscript|iframe|object)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<embed\b[^>]*>/gi, '')
    .replace(/<link\b(?![^>]*\brel\s*=\s*["']?(?:canonical|alternate)\b)[^>]*>/gi, '')
    .replace(/<meta\b[^>]*\bhttp-equiv\s*=\s*["']?refresh\b[^>]*>/gi, '')
    .replace(/@import[^;]+;/gi, '')
    .replace(/\burl\((?!#)[^)]*\)/gi, 'none')
    .replace(/<[a-z][^>]*>/gi, withoutLoads);
}

/** A start tag without event handlers and without addresses that a browser would fetch by itself. */
function withoutLoads(tag) {
  const quiet = tag.replace(/\s(?:on[a-z]+|ping|background)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
  return quiet.replace(/\s(?:src|srcset|poster|thumbnail)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
}

function about(slug, source, url) {
  return `# ${slug}

What is special about this page, in one or two sentences. **Certain**, **inferred** or **unknown**, and by what evidence.

Expected: what the extension must read from it.

- From \`${basename(source)}\`, saved at ${url}
- [ ] The words may be kept here: written for this project, or shortened and reworded until they are.
- [ ] It contains no personal data: no account name, no session, no address.
- [ ] expected.json was checked against the page, not only generated.
`;
}
