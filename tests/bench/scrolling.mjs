/**
 * `npm run bench -- --scrolling`: what scrolling through the transcript costs with the strip, the progress tracker and
 * the rail together, beside the page alone and without one or the other, in the built extension in real Chromium.
 *
 * Main-thread time per frame in ms, from the browser's own counters: all tasks, and of them layout, style and script.
 * The window moves by a line and a half of text in every frame, so that the place of the reader changes in each.
 */
const FRAMES = 120;
const STEP_PX = 42;
const ROUNDS = 3;

const CASES = /** @type {const} */ ([
  ['page alone', null],
  ['rail only', { strip: false, railOpen: true }],
  ['strip only', { strip: true, railOpen: false }],
  ['strip and rail', { strip: true, railOpen: true }],
]);
const COUNTERS = {
  all: 'TaskDuration',
  layout: 'LayoutDuration',
  style: 'RecalcStyleDuration',
  script: 'ScriptDuration',
};

/** Changes settings as stored, before a page is opened. */
async function setUp({ context, id }, settings) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  await page.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
  await page.close();
}

async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(
    Object.entries(COUNTERS).map(([name, key]) => [
      name,
      (metrics.find((one) => one.name === key)?.value ?? 0) * 1_000,
    ]),
  );
}

/** Scrolls on from a quarter of the page, once per frame. */
function scrollThrough([frames, step]) {
  scrollTo({ top: document.documentElement.scrollHeight / 4, behavior: 'instant' });
  return new Promise((done) => {
    const next = (left) => {
      scrollBy({ top: step, behavior: 'instant' });
      if (left === 0) done();
      else requestAnimationFrame(() => next(left - 1));
    };
    requestAnimationFrame(() => next(frames));
  });
}

async function measure(launched, { html, address, settings }) {
  if (settings) await setUp(launched, settings);
  const { context } = launched;
  const page = await context.newPage();
  const url = settings ? address : 'https://www.ibm.com/think/elsewhere';
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(url);
  if (settings)
    await page.waitForFunction(() => document.querySelector('[data-roundtable]') !== null, undefined, {
      timeout: 120_000,
    });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // Once unmeasured: what is near the window is drawn for the first time.
  await page.evaluate(scrollThrough, [FRAMES, STEP_PX]);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = await counters(session);
    await page.evaluate(scrollThrough, [FRAMES, STEP_PX]);
    const after = await counters(session);
    rounds.push(Object.fromEntries(Object.keys(before).map((name) => [name, (after[name] - before[name]) / FRAMES])));
  }
  await page.close();
  // The quietest round: everything else on the machine only adds.
  return rounds.sort((a, b) => a.all - b.all)[0];
}

const row = (name, cells) => console.log(name.padEnd(24), ...cells.map((cell) => cell.padStart(7)));

/** Prints a table as it is measured. @param pages enlarged pages by size */
export async function benchScrolling(launched, pages, address) {
  row('per frame, ms', Object.keys(COUNTERS));
  for (const [size, html] of pages) {
    for (const [name, settings] of CASES) {
      const times = await measure(launched, { html, address, settings });
      row(
        `${size}x ${name}`,
        Object.values(times).map((time) => time.toFixed(2)),
      );
    }
  }
}
