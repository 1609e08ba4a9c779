/**
 * `npm run fixture -- <slug> <page.html> [--url U]`
 *
 * Copies a saved page to tests/fixtures/<slug>, without what runs or phones home, beside an about.md to fill in and an
 * expected.json as the product reads the page today. That is a proposal: check every line of it against the page.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pageAddress } from './lib/pages.mjs';
import { root } from './lib/project.mjs';

const args = process.argv.slice(2);
const urlAt = args.indexOf('--url');
const [, givenUrl] = urlAt < 0 ? [] : args.splice(urlAt, 2);
const [slug, source] = args;

if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug ?? '') || source === undefined) {
  fail('make-fixture: <slug> <page.html> [--url U]; the slug in small letters, digits and hyphens');
} else if (existsSync(folderOf(slug))) {
  fail(`make-fixture: ${relative(root, folderOf(slug))} is there already`);
} else {
  makeFixture(slug, source);
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

function folderOf(slug) {
  return join(root, 'tests/fixtures', slug);
}

function makeFixture(slug, source) {
  const html = withoutActiveParts(readFileSync(source, 'utf8'));
  const url = givenUrl ?? pageAddress(html, slug);
  const folder = folderOf(slug);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'page.html'), html);
    writeFileSync(join(folder, 'about.md'), about(slug, source, url));
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(proposal(folder, url), null, 2)}\n`);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  console.log(`${relative(root, folder)}: now check expected.json line by line and fill in about.md`);
}

/** The source as saved, minus scripts, frames, trackers, styles and pictures from elsewhere; JSON-LD is data and stays. */
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

/** One start tag without event handlers and without addresses that a browser would fetch by itself. */
function withoutLoads(tag) {
  const quiet = tag.replace(/\s(?:on[a-z]+|ping|background)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
  return quiet.replace(/\s(?:src|srcset|poster|thumbnail)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
}

/** What the product reads today, in the shape of expected.json. */
function proposal(folder, url) {
  const inspect = join(root, 'tests/tools/inspect.mjs');
  const output = execFileSync(process.execPath, [inspect, join(folder, 'page.html'), '--url', url], {
    encoding: 'utf8',
  });
  const { state, title, show, number, speakers, turns, chapters, segments, warnings } = JSON.parse(output);
  if (state !== 'episode') return { url, state };
  return {
    url,
    state,
    title,
    show,
    number,
    speakers: speakers.map(({ name, labels }) => ({ name, labels: labels ?? [name] })),
    turns: turns.map(({ speaker, text }) => ({ speaker: speaker || null, text })),
    chapters: (chapters ?? segments).map(({ seconds = null, title }) => ({ seconds, title })),
    doubts: warnings,
  };
}

function about(slug, source, url) {
  return `# ${slug}

What is special about this page, in one or two sentences. **Certain**, **inferred** or **unknown**, and by what evidence.

Expected: what the reader must make of it.

- From \`${basename(source)}\`, saved at ${url}
- [ ] The words may be kept here: written for this project, or shortened and reworded until they are.
- [ ] Nothing personal is in it: no account name, no session, no address.
- [ ] expected.json was checked against the page, not only generated.
`;
}
