/**
 * `npm run --silent inspect -- page.html [--url U]`      prints what the extension understands of the page, as JSON
 * `npm run --silent inspect -- --batch PAGES OUT`        every PAGES/*.html to OUT/<name>.json
 * `npm run --silent inspect -- --inputs IN OUT`          every IN/<mode>/<id>.json to OUT/<mode>/<id>.json
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadProduct } from './inspect/bundle.mjs';
import { withDocument } from './inspect/document.mjs';

const args = process.argv.slice(2);
const url = option('--url');

if (args.length === 0) {
  console.error('Usage: npm run inspect -- page.html [--url U] | --batch PAGES OUT | --inputs IN OUT');
  process.exitCode = 2;
} else {
  const product = await loadProduct();
  if (args[0] === '--batch') batch(product, args[1], args[2]);
  else if (args[0] === '--inputs') inputs(product, args[1], args[2]);
  else console.log(JSON.stringify(inspectFile(product, args[0]), null, 2));
}

function option(name) {
  const at = args.indexOf(name);
  return at < 0 ? null : args.splice(at, 2)[1];
}

function inspectFile({ inspectPage }, path) {
  const id = basename(path, '.html');
  return withDocument(readFileSync(path, 'utf8'), url, id, (document, address) => inspectPage(document, address, id));
}

function batch(product, from, to) {
  mkdirSync(to, { recursive: true });
  const listed = listedChapters(from);
  for (const name of readdirSync(from).filter((name) => name.endsWith('.html'))) {
    const result = inspectFile(product, join(from, name));
    renumber(result, listed.get(name) ?? []);
    writeFileSync(join(to, name.replace(/html$/, 'json')), JSON.stringify(result));
  }
}

/** By file name: which chapters of a longer list make-pages.mjs printed on the page, from its index.json. */
function listedChapters(from) {
  const path = join(from, 'index.json');
  return new Map(
    existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).map(({ file, chapters }) => [file, chapters]) : [],
  );
}

/** Our chapters are numbered as printed. If the page is in an index, its numbers are used instead. */
function renumber({ segments = [], summaries = [] }, listed) {
  for (const part of [...segments, ...summaries]) {
    const chapter = listed[part.chapter_index];
    if (chapter !== undefined) part.chapter_index = chapter.chapter_index;
  }
}

function inputs({ answerInput }, from, to) {
  for (const mode of readdirSync(from).filter((name) => statSync(join(from, name)).isDirectory())) {
    mkdirSync(join(to, mode), { recursive: true });
    for (const name of readdirSync(join(from, mode)).filter((name) => name.endsWith('.json'))) {
      const answer = answerInput(JSON.parse(readFileSync(join(from, mode, name), 'utf8')));
      writeFileSync(join(to, mode, name), JSON.stringify(answer));
    }
  }
}
