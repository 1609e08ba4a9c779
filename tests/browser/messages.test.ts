/** Messages that no part of the extension sends: they are refused and have no effect. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/storage/settings';
import { drawn, forgetSettings, highlightNames, openEpisode, roundtable, sample } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { inContentScript } from './lib/quotes';

inChromium({
  tidy: async () => {
    for (const page of chromium.context.pages().slice(1)) if (page !== options) await page.close();
    await forgetSettings(chromium);
  },
});
let options: Page;
/** Another address that serves the sample's page, and from which the sample's own address may be claimed. */
const STRANGER = 'https://www.ibm.com/think/podcasts-about-others/x';

beforeAll(async () => {
  chromium.serve(STRANGER, sample.html);
  options = await chromium.openExtensionPage('options.html');
});

/** The reply to a raw message from a page of the extension; 'nothing' if there is none. */
const raw = (message: unknown) =>
  options.evaluate(
    (sent) =>
      Promise.race([
        chrome.runtime.sendMessage(sent).then(
          (reply) => reply ?? 'nothing',
          () => 'nothing',
        ),
        new Promise((late) => setTimeout(late, 1_000, 'nothing')),
      ]),
    message,
  );
const call = (data: unknown) => raw({ type: 'toBackground', data });
const stored = () =>
  chromium.worker().then((worker) => worker.evaluate(() => chrome.storage.local.get(['settings', 'slots'])));

/** Sends a call to the page as the popup or the background does. */
const toPage = async (page: Page, data: unknown) => {
  const url = page.url();
  return await options.evaluate(
    async ([address, sent]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
      return await chrome.tabs
        .sendMessage(tab?.id ?? -1, { type: 'toPage', data: sent }, { frameId: 0 })
        .catch(() => 'nothing');
    },
    [url, data] as const,
  );
};

const refusal = (reason: string) => ({ ok: false, reason });

describe('the background', () => {
  it.each([
    [{ name: 'constructor' }],
    [{ name: '__proto__' }],
    [{ name: 'toString' }],
    [{ name: 'hasOwnProperty' }],
    [{ name: 'describePage' }],
    [{ name: '' }],
    [{ name: 7 }],
    [{ name: ['readSettings'] }],
    [{}],
    [null],
    ['readSettings'],
    [[]],
  ])('F95 refuses the unknown call %j', async (data) => {
    expect(await call(data)).toMatchObject(refusal('unknown'));
  });

  it.each(['__proto__', 'constructor', 'toString', 'unknown', ''])(
    'F95 neither echoes data nor reveals settings for the message type "%s"',
    async (type) => {
      const secret = 'not to be echoed';
      const reply = await raw({ type, data: { name: 'readSettings', secret } });
      expect(JSON.stringify(reply)).not.toContain(secret);
      expect(JSON.stringify(reply)).not.toContain('railTab');
    },
  );

  it.each([['text'], [7], [null], [[]], [{}], [{ type: 'toBackground' }]])(
    'F95 still works after the message %j',
    async (message) => {
      await raw(message);
      expect(await call({ name: 'readSettings' })).toMatchObject({ ok: true, value: DEFAULT_SETTINGS });
    },
  );

  it.each([
    ['side out of range', { side: 'middle' }],
    ['wrong type', { colors: 'yes' }],
    ['no object', 'colors'],
    ['null', null],
    ['one sound and one unsound field', { density: 'compact', railTab: 7 }],
  ])('F96 refuses malformed settings (%s) and stores nothing', async (_, data) => {
    const before = await stored();
    expect(await call({ name: 'changeSettings', data })).toMatchObject(refusal('malformed'));
    expect(await stored()).toEqual(before);
    expect(await call({ name: 'readSettings' })).toMatchObject({ value: DEFAULT_SETTINGS });
  });

  it('F96 stores only known settings', async () => {
    await call({ name: 'changeSettings', data: { side: 'start', extra: 'x', constructor: 1 } });
    const { settings } = (await stored()) as { settings: object };
    expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });

  it.each(['expectEpisode', 'openEpisode', 'ask', 'showState'])(
    'F97 accepts %s only from podcast pages',
    async (name) => {
      const before = await stored();
      expect(await call({ name, data: { state: 'episode' } })).toMatchObject(refusal('forbidden'));
      expect(await stored()).toEqual(before);
    },
  );
});

describe('the background, called from a content script or a web page', () => {
  /** Sends from our own content script's world, as a compromised renderer could. */
  async function fromContentScript(page: Page, data: unknown, forged: object = {}) {
    const evaluate = await inContentScript(chromium, page);
    const message = { type: 'toBackground', data, ...forged };
    return evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  }

  it('F96 refuses malformed transcripts, states and questions', async () => {
    const page = await openEpisode(chromium);
    const before = await stored();
    for (const transcript of [
      {},
      null,
      { text: 'x', turns: [], speakers: [], chapters: [], doubts: [] },
      { episode: 7, text: 'x', turns: [{ start: -1, end: 1.5 }], speakers: [], chapters: [], doubts: [] },
    ]) {
      expect(await fromContentScript(page, { name: 'openEpisode', data: { transcript } })).toMatchObject(
        refusal('malformed'),
      );
    }
    expect(await fromContentScript(page, { name: 'showState', data: { state: 'constructor' } })).toMatchObject(
      refusal('malformed'),
    );
    const url = sample.url;
    const episode = { url, show: '', number: null, title: '', description: '', linkedNames: [], lang: null, links: [] };
    const transcript = { episode, text: '', turns: [], speakers: [], chapters: [], doubts: [] };
    const ask = (request: unknown) => fromContentScript(page, { name: 'ask', data: { transcript, request } });
    expect(await ask('who?')).toMatchObject({ ok: true, value: { points: [], absent: null, unsaid: [] } });
    for (const request of [7, null, 'x'.repeat(201)]) expect(await ask(request)).toMatchObject(refusal('malformed'));
    expect(await stored()).toEqual(before);
  });

  it('F97 trusts the browser, not the message, about the sender', async () => {
    const page = await openEpisode(chromium);
    const origin = `chrome-extension://${chromium.id}`;
    const sender = { id: chromium.id, origin, url: `${origin}/library.html`, frameId: 0 };
    // Calls reserved for pages of the extension are refused for a podcast page, even if it claims to be one.
    expect(await call({ name: 'readLibraryState' })).toMatchObject({ ok: true });
    for (const name of ['readLibraryState', 'readSlots'])
      expect(
        await fromContentScript(page, { name, sender, origin }, { sender, origin, url: sender.url }),
      ).toMatchObject(refusal('forbidden'));
  });

  it('F97 denies content scripts direct access to its storage', async () => {
    const page = await openEpisode(chromium);
    const session = await page.context().newCDPSession(page);
    const contexts: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await session.send('Runtime.enable');
    const own = contexts.find(({ origin }) => origin === `chrome-extension://${chromium.id}`);
    const { result } = await session.send('Runtime.evaluate', {
      contextId: own?.id ?? 0,
      awaitPromise: true,
      returnByValue: true,
      expression: 'chrome.storage.local.get("settings").then(() => "read", (error) => String(error))',
    });
    expect(result.value).toMatch(/not allowed/);
  });

  it('F97 F104 cannot be reached by scripts of the page', async () => {
    const page = await openEpisode(chromium);
    const reach = await page.evaluate(async (id) => {
      const { chrome: api } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      postMessage({ type: 'toPage', data: { name: 'soloSpeaker', data: { speaker: 'mara lindqvist' } } }, '*');
      postMessage({ type: 'toBackground', data: { name: 'changeSettings', data: { side: 'start' } } }, '*');
      await new Promise((done) => setTimeout(done, 200));
      return {
        api: typeof api?.runtime?.sendMessage,
        answers: heard.length - 2,
        fetched: await fetch(`chrome-extension://${id}/popup.html`).then(
          () => 'yes',
          () => 'no',
        ),
      };
    }, chromium.id);
    expect(reach).toEqual({ api: 'undefined', answers: 0, fetched: 'no' });
    expect(await highlightNames(page)).not.toContain('roundtable-dim');
    expect(await roundtable(page).locator('aside').getAttribute('data-side')).toBe('end');
  });
});

describe('the page', () => {
  it.each([
    [{ name: 'constructor' }, 'unknown'],
    [{ name: 'readSettings' }, 'unknown'],
    [null, 'unknown'],
    [{ name: 'travelTo' }, 'malformed'],
    [{ name: 'travelTo', data: { offset: '12' } }, 'malformed'],
    [{ name: 'travelTo', data: { offset: 1.5 } }, 'malformed'],
    [{ name: 'soloSpeaker', data: { speaker: 7 } }, 'malformed'],
    [{ name: 'soloSpeaker', data: null }, 'malformed'],
  ])('F95 F96 refuses %j as %s', async (data, reason) => {
    const page = await openEpisode(chromium);
    const scrolled = await page.evaluate(() => scrollY);
    expect(await toPage(page, data)).toMatchObject(refusal(reason));
    await drawn(page);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect((await highlightNames(page)).filter((name) => !/name-\d/.test(name))).toEqual([]);
  });

  it('F96 ignores unknown speakers and survives offsets out of range', async () => {
    const page = await openEpisode(chromium);
    for (const speaker of ['nobody', '__proto__', 'constructor'])
      await toPage(page, { name: 'soloSpeaker', data: { speaker } });
    expect(await highlightNames(page)).not.toContain('roundtable-dim');
    for (const offset of [-1, Number.MAX_SAFE_INTEGER])
      expect(await toPage(page, { name: 'travelTo', data: { offset } })).toMatchObject({ ok: true });
  });
});
