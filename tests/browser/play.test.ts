/** "Play from here": with the page's own player, or else in the episode's video on YouTube. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { showAs, violations } from '../support/chromium';
import { chapter, drawn, eventually, openEpisode, roundtable, sample, TOASTER, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { focused, press } from './lib/keys';
import { card, endsOf, save } from './lib/page-quotes';

const VIDEO = 'https://www.youtube.com/watch?v=kitchen-012';
/** The printed time of "Open weather data", 06:28, in seconds. */
const WEATHER = 388;

/** Gives the page a silent recording of this many seconds when it loads. */
const recording = (tag: string, seconds: number) => `${tag}<script>{
  const rate = 3000, bytes = rate * ${seconds};
  const header = new DataView(new ArrayBuffer(44));
  const put = (at, text) => [...text].forEach((c, i) => header.setUint8(at + i, c.charCodeAt(0)));
  put(0, 'RIFF'); header.setUint32(4, 36 + bytes, true); put(8, 'WAVEfmt ');
  header.setUint32(16, 16, true); header.setUint16(20, 1, true); header.setUint16(22, 1, true);
  header.setUint32(24, rate, true); header.setUint32(28, rate, true); header.setUint16(32, 1, true);
  header.setUint16(34, 8, true); put(36, 'data'); header.setUint32(40, bytes, true);
  const silence = new Uint8Array(bytes).fill(128);
  document.currentScript.previousElementSibling.src = URL.createObjectURL(new Blob([header, silence], { type: 'audio/wav' }));
}</script>`;
const withMedia = (media: string) => sample.html.replace('<main', `${media}<main`);

const WITH_PLAYER = `${sample.url}-player`;
const WITH_TRAILER = `${sample.url}-trailer`;
const WITH_BOTH = `${sample.url}-both`;
const WITHOUT = `${sample.url}-without`;
const FRAMED = `${sample.url}-framed`;
const UNLOADED = `${sample.url}-unloaded`;
/** Like IBM's player, with a picture until its button is pressed, and a recording of 22 minutes after that. */
const COMPONENT = `<c4d-video-player-container><c4d-video-player content-state="thumbnail"></c4d-video-player></c4d-video-player-container>
<script type="module">
  customElements.define('c4d-video-player', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<button>Play</button><slot></slot>';
      this.shadowRoot.querySelector('button').onclick = ({ target }) => {
        target.remove();
        const frame = document.createElement('iframe');
        frame.src = '/think/podcasts/frame';
        this.append(frame);
      };
    }
  });
</script>`;

inChromium();
beforeAll(async () => {
  chromium.serve(
    WITH_PLAYER,
    withMedia(`<video autoplay muted loop></video>${recording('<audio controls></audio>', 1_300)}`),
  );
  chromium.serve(WITH_TRAILER, withMedia(recording('<audio controls></audio>', 30)));
  chromium.serve(
    WITH_BOTH,
    withMedia(recording('<audio preload="none"></audio>', 30) + recording('<audio controls id="talk"></audio>', 1_300)),
  );
  const noVideo = sample.html.replaceAll(VIDEO, 'https://www.youtube.com/playlist?list=PLx');
  chromium.serve(WITHOUT, noVideo);
  chromium.serve(UNLOADED, noVideo.replace('<main', `${COMPONENT}<main`));
  chromium.serve(FRAMED, withMedia('<iframe src="/think/podcasts/frame"></iframe>'));
  chromium.serve(
    'https://www.ibm.com/think/podcasts/frame',
    `<!doctype html><title>Player</title>${recording('<audio controls></audio>', 1_300)}`,
  );
});

const play = (page: Page, name: string) => roundtable(page).getByRole('button', { name });

/** The address of the tab that this opens; nothing is loaded in it. */
async function opened(act: () => Promise<unknown>): Promise<string | undefined> {
  const [tab] = await Promise.all([chromium.context.waitForEvent('page'), act()]);
  const address = await chromium.until('the request', () => chromium.refused.shift());
  await tab.close();
  return address;
}

const player = (page: Page) =>
  page.evaluate(() => {
    const { currentTime, paused } = document.querySelector('audio') as HTMLAudioElement;
    return { second: Math.floor(currentTime), paused };
  });

describe('on a page with a video on YouTube', () => {
  it('opens it at the second of a row, and leaves the page where it is', async () => {
    const page = await openEpisode(chromium);
    expect(await opened(() => play(page, 'Play from 06:28 on YouTube').click())).toBe(`${VIDEO}&t=${WEATHER}s`);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('opens it at the current sentence when P is pressed, and at a quote from its card', async () => {
    const page = await openEpisode(chromium);
    await chapter(page, 'Open weather data').click();
    await eventually(page, () => scrollY > 0);
    await page.mouse.move(400, 400);
    const pressed = await opened(() => press(page, 'p'));
    // The chapter starts within a turn, at the sentence to which the row leads.
    expect(Number(/t=(\d+)s$/.exec(pressed ?? '')?.[1])).toBeCloseTo(WEATHER, -1);
    await save(page, TOASTER, 'Fact');
    const { start } = await endsOf(page, TOASTER);
    await page.mouse.click(start.x + 20, start.y);
    const time = /≈(\d+):(\d\d)/.exec(await card(page).locator('.from').innerText());
    // With it, the actions of the card still fit on one line.
    const tops = await card(page)
      .locator('.acts > *')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)));
    expect(tops.length).toBeGreaterThan(5);
    expect(new Set(tops).size).toBe(1);
    const quoted = await opened(() => card(page).getByRole('button', { name: 'Play from here' }).click());
    expect(quoted).toBe(`${VIDEO}&t=${Number(time?.[1]) * 60 + Number(time?.[2])}s`);
  });

  it('also when its link comes after the text, without a new rail', async () => {
    const page = await openEpisode(chromium, WITHOUT);
    await chapter(page, 'Intro').waitFor();
    expect(await roundtable(page).locator('.play').count()).toBe(0);
    await roundtable(page).evaluate((host) => host.setAttribute('id', 'the-same'));
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: 'Watch it' });
      document.querySelector('main')?.append(link);
    }, VIDEO);
    await play(page, 'Play from 06:28 on YouTube').waitFor();
    expect(await page.locator('#the-same').count()).toBe(1);
  });

  it('leaves the time readable under the pointer, underlined like a link', async () => {
    const page = await openEpisode(chromium);
    await play(page, 'Play from 06:28 on YouTube').hover();
    const row = chapter(page, 'Open weather data');
    await eventually(
      page,
      () => document.querySelector('[data-roundtable]')?.shadowRoot?.querySelector('.play:hover') !== null,
    );
    const looks = await row.evaluate((topic) => ({
      over: getComputedStyle(topic.nextElementSibling as Element).backgroundColor,
      line: getComputedStyle(topic.querySelector('.time') as Element).textDecorationLine,
    }));
    expect(looks).toEqual({ over: 'rgba(0, 0, 0, 0)', line: 'underline' });
  });

  it('is no stop of the arrow keys, and P is in the list of keys', async () => {
    const page = await openEpisode(chromium);
    await chapter(page, 'Intro').focus();
    await press(page, 'ArrowDown');
    expect((await focused(page)).name).toContain('Small models on big tractors');
    await press(page, '?');
    await roundtable(page).getByText('Play from here').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no axe violations in %s mode', async (colorScheme) => {
    const page = await openEpisode(chromium);
    await showAs(page, { colorScheme, reducedMotion: 'reduce' });
    await roundtable(page).locator(`aside[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
    await drawn(page);
    expect(violations(await chromium.axe(page, { include: '[data-roundtable]' }))).toEqual([]);
  });
});

describe('on a page with a player of its own', () => {
  it('drives it, and only when the reader asks', async () => {
    const page = await openEpisode(chromium, WITH_PLAYER);
    await play(page, 'Play from 06:28').waitFor();
    expect(await player(page)).toEqual({ second: 0, paused: true });
    // Scripts of the page can create clicks, too.
    await page.evaluate(() => {
      const root = document.querySelector('[data-roundtable]')?.shadowRoot;
      root?.querySelector<HTMLElement>('.play')?.click();
    });
    expect((await player(page)).paused).toBe(true);
    await play(page, 'Play from 06:28').click();
    await eventually(page, () => document.querySelector('audio')?.paused === false);
    expect((await player(page)).second).toBeGreaterThanOrEqual(WEATHER);
    expect((await player(page)).second).toBeLessThan(WEATHER + 60);
  });

  it('sets the clock by it: the sentence being read is said now', async () => {
    const page = await openEpisode(chromium, WITH_PLAYER);
    const seek = (seconds: number) =>
      page.evaluate((to) => {
        const audio = document.querySelector('audio');
        if (audio !== null) audio.currentTime = to;
      }, seconds);
    const set = roundtable(page).getByRole('button', { name: 'set from player' });
    await roundtable(page)
      .getByRole('button', { name: /^Times off/ })
      .click();
    await chapter(page, 'Open weather data').click();
    await seek(WEATHER + 25);
    await set.click();
    await roundtable(page)
      .getByRole('button', { name: /^Times 2\d s later/ })
      .waitFor();
    await chapter(page, 'Open weather data').getByText('≈06:53').waitFor();
    // Measured from the times as they are now, and stored.
    await seek(WEATHER - 10);
    await set.click();
    await chapter(page, 'Open weather data').getByText('≈06:18').waitFor();
    await page.reload();
    await chapter(page, 'Open weather data').getByText('≈06:18').waitFor();
  });

  it('leaves the clock as it is when the player has not begun or is somewhere else, and says so', async () => {
    const page = await openEpisode(chromium, WITH_PLAYER);
    const button = (name: string | RegExp) => roundtable(page).getByRole('button', { name });
    const refused = roundtable(page).getByText('the player isn’t at these words');
    await button(/^Times off/).click();
    await button('set from player').click();
    await refused.waitFor();
    await button('1 s later').click();
    await refused.waitFor({ state: 'detached' });
    await chapter(page, 'Reading aloud to machines').click();
    await page.evaluate(() => {
      const audio = document.querySelector('audio');
      if (audio !== null) audio.currentTime = 3;
    });
    await button('set from player').click();
    await refused.waitFor();
    await button(/^Times 1 s later/).waitFor();
  });

  it('also finds it in a frame of the same site, where it comes later', async () => {
    const page = await openEpisode(chromium, FRAMED);
    await page.setViewportSize({ width: 1439, height: 900 });
    await play(page, 'Play from 06:28').click();
    await eventually(page, () => {
      const audio = document.querySelector('iframe')?.contentDocument?.querySelector('audio');
      return audio?.paused === false && audio.currentTime >= 388;
    });
  });

  it('loads a player of IBM that shows only its button, and plays from the last place that was asked for', async () => {
    const page = await openEpisode(chromium, UNLOADED);
    await play(page, 'Play from 06:28').waitFor();
    await roundtable(page).locator('.play').first().click();
    await play(page, 'Play from 06:28').click();
    await eventually(page, () => {
      const audio = document.querySelector('iframe')?.contentDocument?.querySelector('audio');
      return audio?.paused === false && audio.currentTime >= 388;
    });
    expect(await page.locator('iframe').count()).toBe(1);
  });

  it('does not take a trailer for the episode', async () => {
    const page = await openEpisode(chromium, WITH_TRAILER);
    await eventually(page, () => (document.querySelector('audio')?.readyState ?? 0) > 0);
    await play(page, 'Play from 06:28 on YouTube').waitFor();
  });

  it('takes the recording whose length is known before one that nobody has loaded', async () => {
    const page = await openEpisode(chromium, WITH_BOTH);
    await eventually(page, () => (document.querySelector<HTMLAudioElement>('#talk')?.readyState ?? 0) > 0);
    await play(page, 'Play from 06:28').click();
    await eventually(page, () => (document.querySelector<HTMLAudioElement>('#talk')?.currentTime ?? 0) > 380);
    expect(await player(page)).toEqual({ second: 0, paused: true });
  });
});

it('without anything to play there are no such buttons, and P belongs to the page', async () => {
  const page = await openEpisode(chromium, WITHOUT);
  await chapter(page, 'Intro').waitFor();
  expect(await roundtable(page).locator('.play').count()).toBe(0);
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      document.title = `pressed ${key}`;
    });
  });
  await press(page, 'p');
  expect(await page.title()).toBe('pressed p');
  await press(page, '?');
  await roundtable(page).getByText('Next, previous turn', { exact: true }).waitFor();
  expect(await roundtable(page).getByText('Play from here').count()).toBe(0);
  await press(page, '?');
  await tab(page, 'Outline').waitFor();
});
