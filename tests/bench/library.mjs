/**
 * `npm run bench -- --library`: the library page with 50,000 invented quotes, in the built extension in real Chromium.
 * Prints the measurements and writes no files. `--quotes 5000` measures another size.
 *
 * "First rows": from the first database records in the page until the frame with rows is drawn. "All rows": from the
 * last records until the frame with all rows is drawn. "Search": from a keystroke in the field until the frame with the
 * hits is drawn. "Scrolling": how long each frame took while the list scrolled by at three windows per second, and in
 * how many of the frames the middle of the window was still empty.
 */
import { join } from 'node:path';
import { loadProduct } from '../tools/inspect/bundle.mjs';
import { requireBrowser } from '../tools/lib/browsers.mjs';
import { launchChromium } from '../tools/lib/chromium.mjs';
import { build, buildFolder, isStale, root } from '../tools/lib/project.mjs';

/** Quotes per imported file. Browsers stop a worker that is busy for minutes. */
const PORTION = 1_000;
const ROUNDS = 5;
const QUERIES = [
  'wind',
  'patience costs',
  '"quiet harbor"',
  'by:mara',
  '#cost lantern',
  'color:idea has:note',
  'topic:oil by:dele small',
  'show:lamp',
  'zeppelin',
];

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const ms = (time) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;

/** Runs in the page before its own scripts: records when data arrives from the database. */
function watchData() {
  window.marks = { first: 0, last: 0 };
  const { getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function watched(...args) {
    const request = getAll.apply(this, args);
    request.addEventListener('success', () => {
      if (request.result.length === 0) return;
      window.marks.last = performance.now();
      window.marks.first ||= window.marks.last;
    });
    return request;
  };
}

/** Resolves once the browser has drawn the next frame. */
const DRAWN = `new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(performance.now());
  port2.postMessage(null);
}))`;

async function openLibrary(context, id, quotes) {
  const page = await context.newPage();
  await page.addInitScript(watchData);
  await page.goto(`chrome-extension://${id}/library.html`);
  const times = await page.evaluate(
    `(async () => {
      const drawnWhen = async (shown) => {
        while (!shown()) await new Promise((wake) => {
          const observer = new MutationObserver(() => shown() && (observer.disconnect(), wake()));
          observer.observe(document.getElementById('app'), { subtree: true, childList: true, characterData: true });
          if (shown()) wake();
        });
        return await ${DRAWN};
      };
      const first = await drawnWhen(() => document.querySelector('.row') !== null);
      const whole = ${JSON.stringify(`${quotes} quotes`)};
      const all = await drawnWhen(() => document.querySelector('.order [role=status]')?.textContent === whole);
      return { first: first - marks.first, all: all - marks.last, reading: all };
    })()`,
  );
  return { page, times };
}

/** Changes one quote; measures the time until the frame that shows it is drawn and counts the records read for it. */
async function change(page, id, note) {
  return await page.evaluate(
    `(async () => {
      let read = 0;
      const { getAll } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.getAll = function (...args) {
        const request = getAll.apply(this, args);
        request.addEventListener('success', () => (read += request.result.length));
        return request;
      };
      const data = { name: 'changeQuotes', data: { ids: [${JSON.stringify(id)}], edit: { note: ${JSON.stringify(note)} } } };
      const start = performance.now();
      await chrome.runtime.sendMessage({ type: 'toBackground', data });
      const kept = performance.now() - start;
      const shown = () => document.querySelector('#app').textContent.includes(${JSON.stringify(note)});
      while (!shown()) await ${DRAWN};
      IDBObjectStore.prototype.getAll = getAll;
      return { kept, shown: performance.now() - start, read };
    })()`,
  );
}

/** Changes one quote while the background is asleep; measures the time until the change is stored. */
async function coldChange({ devtools }, page, id, note) {
  const { targetInfos } = await devtools.send('Target.getTargets');
  for (const { targetId, type } of targetInfos)
    if (type === 'service_worker') await devtools.send('Target.closeTarget', { targetId });
  await new Promise((stopped) => setTimeout(stopped, 1_500));
  return (await change(page, id, note)).kept;
}

async function search(page, typed) {
  return await page.evaluate(
    `(async () => {
      const field = document.querySelector('.search input');
      await ${DRAWN};
      const start = performance.now();
      field.value = ${JSON.stringify(typed)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const script = performance.now() - start;
      const time = (await ${DRAWN}) - start;
      return { time, script, found: document.querySelector('.order [role=status]').textContent };
    })()`,
  );
}

async function scroll(page) {
  return await page.evaluate(
    `(async () => {
      const frames = []; let blank = 0;
      scrollTo(0, 0);
      await ${DRAWN};
      let last = performance.now();
      for (let i = 0; i < 300; i++) {
        scrollBy(0, innerHeight / 20);
        await new Promise((next) => requestAnimationFrame(next));
        const now = performance.now();
        frames.push(now - last);
        last = now;
        const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        if (middle?.matches('.slice:empty')) blank++;
      }
      frames.sort((a, b) => a - b);
      const at = (share) => frames[Math.floor(share * (frames.length - 1))];
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99), blank, frames: frames.length, rows: document.querySelectorAll('.row').length };
    })()`,
  );
}

/** Jumps to the far end of the list; measures the time until rows appear. */
async function jump(page) {
  return await page.evaluate(
    `(async () => {
      const start = performance.now();
      scrollTo(0, document.documentElement.scrollHeight);
      for (;;) {
        const drawn = await ${DRAWN};
        const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        if (middle?.closest('.row, .group-head') || drawn - start > 5000) return drawn - start;
      }
    })()`,
  );
}

export async function benchLibrary(size) {
  if (isStale('chrome') && !(await build('chrome')).ok) throw new Error('The build failed; see npm run build.');
  const { inventedLibrary } = await loadProduct(join(root, 'tests/support/library.ts'));
  const { askLong } = await loadProduct(join(root, 'utils/messaging/long-messages.ts'));
  const launched = await launchChromium({
    executable: await requireBrowser('chromium'),
    extension: buildFolder('chrome'),
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    context: { viewport: { width: 1280, height: 900 } },
  });
  try {
    const quotes = inventedLibrary(size);
    const writer = await launched.context.newPage();
    await writer.goto(`chrome-extension://${launched.id}/options.html`);
    process.stderr.write(`writing ${size.toLocaleString('en')} quotes …\n`);
    for (let i = 0; i < size; i += PORTION) {
      if (i % 10_000 === 0) process.stderr.write(`  ${i.toLocaleString('en')}\n`);
      const call = { name: 'importQuotes', data: { quotes: quotes.slice(i, i + PORTION), newer: [] } };
      const reply = await askLong(call, (message) =>
        writer.evaluate((data) => chrome.runtime.sendMessage({ type: 'toBackground', data }), message),
      );
      if (reply?.ok !== true) throw new Error(`Not written: ${JSON.stringify(reply).slice(0, 200)}`);
    }
    await writer.close();

    const opened = [];
    let page;
    for (let round = 0; round < ROUNDS; round++) {
      await page?.close();
      const { page: next, times } = await openLibrary(launched.context, launched.id, size.toLocaleString('en-US'));
      page = next;
      opened.push(times);
    }
    const of = (what) => opened.map((times) => times[what]);
    const line = (what) => `${ms(median(of(what)))} (worst ${ms(Math.max(...of(what)))})`;
    console.log(`${launched.browser.version()}, ${size.toLocaleString('en')} quotes, medians of ${ROUNDS}.\n`);
    console.log(`  First rows after the first data: ${line('first')}`);
    console.log(`  All rows after the last data: ${line('all')}`);
    console.log(`  All rows after the start of navigation: ${line('reading')}`);
    const [newest] = await page.evaluate(`[...document.querySelectorAll('.row')].map((row) => row.dataset.id)`);
    const changes = [];
    for (let round = 0; round < ROUNDS; round++) changes.push(await change(page, newest, `Looked at ${round} times`));
    console.log(
      `  A change elsewhere: stored after ${ms(median(changes.map(({ kept }) => kept)))}, shown after ${ms(median(changes.map(({ shown }) => shown)))}; ${Math.max(...changes.map(({ read }) => read))} records read for it`,
    );
    const cold = [];
    for (let round = 0; round < ROUNDS; round++)
      cold.push(await coldChange(launched, page, newest, `Woken ${round} times`));
    console.log(
      `  The same while the background is asleep: stored after ${ms(median(cold))} (worst ${ms(Math.max(...cold))})`,
    );
    const worst = [];
    const back = [];
    await search(page, QUERIES[0]);
    for (const typed of QUERIES) {
      const times = [];
      const scripts = [];
      let found = '';
      for (let round = 0; round < ROUNDS; round++) {
        back.push((await search(page, '')).time);
        const one = await search(page, typed);
        times.push(one.time);
        scripts.push(one.script);
        found = one.found;
      }
      worst.push(median(times));
      console.log(
        `  Search ${typed.padEnd(24)} ${ms(median(times)).padStart(7)} (worst ${ms(Math.max(...times))}, script ${ms(median(scripts))}), ${found}`,
      );
    }
    worst.push(median(back));
    console.log(`  Back to all quotes              ${ms(median(back)).padStart(7)} (worst ${ms(Math.max(...back))})`);
    await search(page, '');
    const went = await scroll(page);
    console.log(
      `  Scrolling: frames ${ms(went.p50)} p50, ${ms(went.p95)} p95, ${ms(went.p99)} p99; ${went.blank} of ${went.frames} with an empty middle; ${went.rows} rows in the page`,
    );
    console.log(`  Jump to the end: rows after ${ms(await jump(page))}`);
    const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
    console.log(`  Script memory of the page: ${Math.round(heap / 1e6)} MB`);
    console.log('\nAims');
    console.log(`  ${median(of('first')) <= 100 ? 'yes' : 'NO '}  first rows ≤ 100 ms after the first data`);
    console.log(`  ${median(of('all')) <= 100 ? 'yes' : 'NO '}  all rows ≤ 100 ms after the last data`);
    console.log(`  ${median(cold) <= 100 ? 'yes' : 'NO '}  stored ≤ 100 ms while the background is asleep`);
    console.log(`  ${Math.max(...worst) <= 50 ? 'yes' : 'NO '}  every search, and clearing it, ≤ 50 ms`);
  } finally {
    await launched.close();
  }
}
