/**
 * Benchmarks the analysis in Chromium against its targets. Times are measured in workers, where the product runs it:
 * the first call in each of several fresh workers, with and without a rehearsal, then warm calls, and calls on several
 * times the text. Memory is the live JavaScript heap with its array buffers after a forced garbage collection. It has
 * three parts, told apart by when they appear: the program's own (tables, compiled functions and patterns) is there
 * after a different short talk has been read; the additional code that only this text needs (more patterns and
 * functions, faster code) is there after this text has been read and released; the rest, measured at breaks during one
 * more reading, belongs to the text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageAddress } from '../tools/lib/pages.mjs';
import { root } from '../tools/lib/project.mjs';

const REAL_PAGE = resolve(root, '../shared/pages/moe-ep36.html');
const SAMPLE_PAGE = join(root, 'tests/fixtures/sample-episode/page.html');
const FRESH_WORKERS = 7;
const WARM_CALLS = 40;
/** The first calls of a worker, which do not count as warm. */
const WARM_UP = 10;
/** How many times memory is measured during a reading. */
const LOOKS = 200;
/** The number of readings after which the browser hardly compiles any more code. */
const SETTLED = 12;
const SIZES = [1, 10, 100];
const AIM = { warm: 30, slice: 50, growth: 1.5, memory: 3 };

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const sum = (times) => times.reduce((total, time) => total + time, 0);
const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const ms = (time) => `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;

/** @param serve opens `html` in its own page, with the product's modules as `bench` and the worker at worker.js */
export async function benchAnalysis(serve) {
  const real = existsSync(REAL_PAGE);
  const html = readFileSync(real ? REAL_PAGE : SAMPLE_PAGE, 'utf8');
  const address = pageAddress(html, 'episode');
  const found = [];
  for (const size of SIZES) {
    process.stderr.write(`analyzing ${size}x …\n`);
    const page = await serve(html);
    const { characters } = await page.evaluate(([times, url]) => bench.enlarge(times, url), [size, address]);
    await page.evaluate((url) => {
      window.transcript = bench.transcriptOf(url);
      document.body.replaceChildren();
    }, address);
    const fresh = [];
    const rehearsed = [];
    for (let i = 0; size === 1 && i < FRESH_WORKERS; i++) {
      fresh.push(await timesOf(page, 1));
      rehearsed.push(await timesOf(page, 1, true));
    }
    const { calls, slices } = await timesOf(page, size === 1 ? WARM_UP + WARM_CALLS : 3);
    const warm = size === 1 ? calls.slice(WARM_UP) : calls.slice(1);
    found.push({ size, characters, fresh, rehearsed, warm: median(warm), slices, ...(await memoryOf(page)) });
    await page.close();
  }
  return report(found, real);
}

/** Measures in one fresh worker. */
function timesOf(page, rounds, rehearsed = false) {
  return page.evaluate(
    (order) =>
      new Promise((done, fail) => {
        const worker = new Worker('worker.js');
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.onmessage = ({ data }) => {
          if (data === 'ready') return worker.postMessage({ transcript: window.transcript, ...order });
          worker.terminate();
          done(data);
        };
      }),
    { rounds, rehearsed },
  );
}

/** In bytes: `program`, needed for any text; `more`, code needed because of this text; `alive`, the text's maximum. */
async function memoryOf(page) {
  const devtools = await page.context().newCDPSession(page);
  const alive = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await devtools.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const go = (breaks) => page.evaluate((count) => bench.analyzeOn(window.transcript, count), breaks);
  const loaded = await alive();
  await page.evaluate(() => {
    bench.analyzeOn(bench.warmUpTranscript(), Number.MAX_SAFE_INTEGER);
  });
  const program = (await alive()) - loaded;
  let breaks = 0;
  for (let reading = 0; reading < SETTLED; reading++) breaks = await go(Number.MAX_SAFE_INTEGER);
  const before = await alive();
  const step = Math.max(1, Math.floor(breaks / LOOKS));
  let most = 0;
  while ((await go(step)) === step) most = Math.max(most, (await alive()) - before);
  await devtools.detach();
  return { program, more: before - loaded - program, alive: most };
}

function report(found, real) {
  const [one] = found;
  const last = found.at(-1);
  console.log(
    `\nAnalysis of ${real ? 'the real episode' : 'the sample episode (the real one is not here)'}, in a worker`,
  );
  const firstOf = (times) => ms(median(times.map(({ calls: [first] }) => first)));
  const rehearsals = one.rehearsed.map(({ rehearsal }) => rehearsal);
  console.log(
    `  First call in a fresh worker: ${firstOf(one.fresh)}; after a rehearsal (${ms(median(rehearsals.map(sum)))}, no slice over ` +
      `${ms(Math.max(...rehearsals.flat()))}): ${firstOf(one.rehearsed)} (medians of ${FRESH_WORKERS})`,
  );
  console.log(`  Once warm: ${ms(one.warm)} (median of ${WARM_CALLS})`);
  for (const { size, characters, warm, slices, program, more, alive } of found) {
    const text = 2 * characters;
    console.log(
      `  ${size}x, ${characters.toLocaleString('en')} characters: ${ms(warm)} without breaks, ${ms(warm / size)} per copy; ` +
        `${ms(sum(slices))} in ${slices.length} slices, the longest ${ms(Math.max(...slices))}; ` +
        `live memory: ${mb(program)} for the program, ${mb(more)} for more of its code for this text, and for the text ` +
        `${mb(alive)} at most, ${(alive / text).toFixed(2)} times the text (UTF-16)`,
    );
  }
  const growth = last.warm / last.size / one.warm;
  return [
    [`one episode: analysis takes ≤ ${AIM.warm} ms`, one.warm <= AIM.warm],
    [`rehearsal: no slice over ${AIM.slice} ms`, Math.max(...rehearsals.flat()) <= AIM.slice],
    [`${last.size}x: no slice over ${AIM.slice} ms`, Math.max(...last.slices) <= AIM.slice],
    [`${last.size}x: a copy takes ${growth.toFixed(2)} times as long as one (≤ ${AIM.growth})`, growth <= AIM.growth],
    ...found.map(({ size, characters, alive }) => [
      `${size}x: the text's memory ≤ ${AIM.memory} times the text`,
      alive <= AIM.memory * 2 * characters,
    ]),
  ];
}
