/**
 * `npm run bench`: speed compared with the minimum (a bare walk over the page's text) and two peers, in one Chromium
 * run, followed by the analysis by itself (see analysis.mjs). Prints tables and writes no files.
 * `npm run bench -- --rounds 25 --sizes 1,10` changes what is measured.
 * `npm run bench -- --analysis` measures only the analysis.
 * `npm run bench -- --scrolling` measures scrolling on a page instead (see scrolling.mjs).
 * `npm run bench -- --library` measures the library page instead (see library.mjs).
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { launchChromium } from '../tools/lib/chromium.mjs';
import { pageAddress } from '../tools/lib/pages.mjs';
import { build, buildFolder, CONTENT_SCRIPT_BUDGET, install, isStale, root } from '../tools/lib/project.mjs';
import { benchAnalysis } from './analysis.mjs';
import { benchLibrary } from './library.mjs';
import { benchScrolling } from './scrolling.mjs';

const { values } = parseArgs({
  options: {
    analysis: { type: 'boolean', default: false },
    library: { type: 'boolean', default: false },
    quotes: { type: 'string', default: '50000' },
    scrolling: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    sizes: { type: 'string', default: '1,10,100' },
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').map(Number);

/** An address where the extension does not run, so that only the measured code does. Isolation gives a 5 µs clock. */
const BENCH_URL = 'https://bench.example/';
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
/** The size at which the whole extension is observed for long tasks. */
const WATCHED_SIZE = 10;

const median = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};
const ms = (time) => (time < 0.1 ? time.toFixed(3) : time < 10 ? time.toFixed(2) : time.toFixed(1));

function printTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   '));
  }
}

/** Bundles the product's modules into one script that defines the exports of `entry` as `bench`. */
async function bundle(entry) {
  const { build: bundleWith } = await import('vite');
  const result = await bundleWith({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      copyPublicDir: false,
      lib: { entry: join(dirname(fileURLToPath(import.meta.url)), entry), formats: ['iife'], name: 'bench' },
    },
  });
  return [result].flat()[0].output[0].code;
}

/** Opens a page with `html` and the product's modules. */
async function openBench(context, { html, script, worker = '' }) {
  const page = await context.newPage();
  const serve = (path, type, body) =>
    page.route(BENCH_URL + path, (route) => route.fulfill({ headers: { 'content-type': type, ...ISOLATED }, body }));
  await serve('', 'text/html; charset=utf-8', html);
  await serve('worker.js', 'text/javascript; charset=utf-8', worker);
  await page.goto(BENCH_URL);
  await page.addScriptTag({ content: script });
  return page;
}

async function measureSize(context, { size, html, address, script }) {
  const page = await openBench(context, { html, script });
  const counts = await page.evaluate(([times, url]) => bench.enlarge(times, url), [size, address]);
  const enlarged = size === WATCHED_SIZE ? await page.content() : undefined;
  const times = await page.evaluate(([url, n]) => bench.measure(url, n), [address, rounds]);
  await page.close();
  return { size, counts, times, enlarged };
}

/** All long tasks of a page, including the extension's, until the page has been quiet for a while. */
async function longTasks(context, address, html) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(address);
  await page.waitForTimeout(4_000);
  const found = await page.evaluate(() => ({
    tasks: window.longTasks,
    colored: document.querySelectorAll('[data-roundtable-slot]').length,
    ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
  }));
  await page.close();
  return found;
}

const spell = (tasks) =>
  tasks.length === 0 ? 'none' : tasks.map((task) => `${Math.round(task.duration)} ms`).join(', ');

/** Measures reading, coloring and the peers on the sample page. Returns the targets and whether each is met. */
async function benchPage(launched, script) {
  const html = readFileSync(join(root, 'tests/fixtures/sample-episode/page.html'), 'utf8');
  const address = pageAddress(html, 'sample');
  console.log(
    `${rounds} rounds of each, medians in ms (ratio to the walk).\nColoring and mark.js count to the end of the next frame.\n`,
  );
  const results = [];
  for (const size of sizes) {
    process.stderr.write(`measuring ${size}x …\n`);
    results.push(await measureSize(launched.context, { size, html, address, script }));
  }
  const heading = results.map(({ size, counts }) => `${size}x: ${counts.characters.toLocaleString('en')} characters`);
  const rows = Object.keys(results[0].times).map((name) => [
    name,
    ...results.map(({ times }) => {
      const time = median(times[name]);
      return `${ms(time)} (${(time / median(times.walk)).toFixed(1)})`;
    }),
  ]);
  printTable([['', ...heading], ...rows]);

  const first = results[0];
  const time = (result, name) => median(result.times[name]);
  console.log();
  const aims = results.flatMap((result) => {
    const own = time(result, 'reading') + time(result, 'coloring');
    return [
      [`${result.size}x: reading takes ≤ 5 times the walk`, time(result, 'reading') <= 5 * time(result, 'walk')],
      [
        `${result.size}x: reading and coloring faster than Readability's parse`,
        own < time(result, 'Readability parse'),
      ],
    ];
  });
  for (const result of results.slice(1)) {
    const growth =
      time(result, 'reading') / time(first, 'reading') / (result.counts.characters / first.counts.characters);
    aims.push([`${result.size}x: reading costs ${growth.toFixed(2)} times its linear share (≤ 2)`, growth <= 2]);
  }
  const watched = results.find((result) => result.enlarged !== undefined);
  if (watched) {
    const without = await longTasks(launched.context, 'https://www.ibm.com/think/elsewhere', watched.enlarged);
    const withIt = await longTasks(launched.context, address, watched.enlarged);
    if (withIt.colored === 0) throw new Error('The extension did not color the enlarged page.');
    console.log(
      `  Tasks over 50 ms at ${WATCHED_SIZE}x: ${spell(withIt.tasks)}; the page alone: ${spell(without.tasks)}`,
    );
    aims.push([
      `${WATCHED_SIZE}x: no more tasks over 50 ms than on the page alone`,
      withIt.tasks.length <= without.tasks.length,
    ]);
  }
  const content = readFileSync(join(buildFolder('chrome'), 'content-scripts/episode.js'));
  const packed = gzipSync(content).length / 1024;
  console.log(`  Content script: ${(content.length / 1024).toFixed(1)} kB, ${packed.toFixed(1)} kB gzip`);
  aims.push(['content script within its budget (tests/tools/lib/project.mjs)', packed * 1024 <= CONTENT_SCRIPT_BUDGET]);
  return aims;
}

/** The sample, enlarged to each size. */
async function enlargedPages(context, script) {
  const html = readFileSync(join(root, 'tests/fixtures/sample-episode/page.html'), 'utf8');
  const address = pageAddress(html, 'sample');
  const pages = [];
  for (const size of sizes) {
    const page = await openBench(context, { html, script });
    await page.evaluate(([times, url]) => bench.enlarge(times, url), [size, address]);
    await page.evaluate(() => {
      for (const added of document.querySelectorAll('script')) added.remove();
    });
    pages.push([size, await page.content()]);
    await page.close();
  }
  return { pages, address };
}

async function main() {
  if (!(await install()).ok) throw new Error('npm ci failed.');
  if (isStale('chrome') && !(await build('chrome')).ok) throw new Error('The build failed; see npm run build.');
  const script = await bundle('page.ts');
  const worker = await bundle('analysis-worker.ts');
  const launched = await launchChromium({
    executable: await requireBrowser('chromium'),
    extension: buildFolder('chrome'),
    args: ['--js-flags=--expose-gc', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    context: { viewport: { width: 1440, height: 900 } },
  });
  try {
    const load = loadavg()[0].toFixed(1);
    console.log(
      `Chromium ${launched.browser.version()}; load ${load} on ${availableParallelism()} cores: results are valid only on an idle machine.`,
    );
    if (values.scrolling) {
      const { pages, address } = await enlargedPages(launched.context, script);
      await benchScrolling(launched, pages, address);
      return;
    }
    const aims = values.analysis ? [] : await benchPage(launched, script);
    aims.push(...(await benchAnalysis((html) => openBench(launched.context, { html, script, worker }))));
    console.log('\nAims');
    for (const [aim, met] of aims) console.log(`  ${met ? 'yes' : 'NO '}  ${aim}`);
  } finally {
    await launched.close();
  }
}

await (values.library ? benchLibrary(Number(values.quotes)) : main());
