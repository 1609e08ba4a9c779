/** Moving through the talk and its quotes, and saving, by single keys. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawn, eventually, KETTLE, openEpisode, person, roundtable, sample, tab } from './lib/episode';
import { chromium, inChromium } from './lib/in-chromium';
import { current, press, says } from './lib/keys';
import { card, endsOf, keptQuotes, line, painted, save, settled } from './lib/page-quotes';

inChromium({ quotes: true });
beforeAll(() => chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']));

describe('the keys of the talk and its quotes', () => {
  it('F112: letters move by turn and sentence and save either, and Enter opens the card', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('s');
    expect(await painted(page)).toEqual([]);
    const first = await current(page);
    await page.keyboard.press('j');
    expect(await current(page)).not.toBe(first);
    await page.keyboard.press('k');
    expect(await current(page)).toBe(first);
    await page.keyboard.press('l');
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved').waitFor();
    await page.keyboard.press('Shift+S');
    await eventually(page, () => [...CSS.highlights.keys()].filter((name) => name.endsWith('-kept')).length === 2);
    const [sentence, turn] = (await keptQuotes(chromium)).map(({ anchor }) => anchor);
    expect(first).toContain(sentence?.exact);
    expect(turn?.turns).toMatchObject({ first: sentence?.turns.first, last: sentence?.turns.first, offset: 0 });
    expect(turn?.exact).toContain(sentence?.exact);
    await page.keyboard.press('Enter');
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await current(page)).toBeUndefined();
  });

  it('C and Y copy a citation of the current sentence and a link to it, without saving it', async () => {
    const page = await openEpisode(chromium);
    await page.bringToFront();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await endsOf(page, KETTLE);
    await page.keyboard.press('c');
    expect(await line(page).count()).toBe(0);
    await page.keyboard.press('c');
    await line(page).getByText('Citation copied.').waitFor();
    const cited = /“(.*?)”/.exec(await clipboard())?.[1] as string;
    expect(cited.length).toBeGreaterThan(10);
    expect(await current(page)).toContain(cited);
    await page.keyboard.press('y');
    await line(page).getByText('Link copied.').waitFor();
    expect(await clipboard()).toContain(`${sample.url}#:~:text=`);
    expect(await keptQuotes(chromium)).toEqual([]);
  });

  it('F112: after a note is written by keyboard, Escape returns to the page, where keys work again', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved').waitFor();
    await page.keyboard.press('Enter');
    const edit = card(page).getByRole('button', { name: 'Edit' });
    await edit.press('Enter');
    await page.keyboard.type('By keys');
    await page.keyboard.press('Control+Enter');
    await edit.waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await card(page).getByText('By keys').waitFor();
  });

  it('in solo, J and K go to turns of that person only', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Speakers').click();
    await person(page, 'Dele Ashworth').click();
    await endsOf(page, KETTLE);
    for (const key of ['j', 'j', 'j', 'k', 'l']) {
      await page.keyboard.press(key);
      expect(await current(page), key).toMatch(/^Dele Ashworth:/);
    }
  });

  it('a held key keeps moving but saves only once', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    for (let times = 0; times < 4; times++) await page.keyboard.down('s');
    await settled(page);
    expect(await painted(page)).toEqual([]);
    await page.keyboard.up('s');
    for (let times = 0; times < 4; times++) await page.keyboard.down('s');
    await line(page).getByText('Quote saved').waitFor();
    await settled(page);
    expect(await painted(page)).toHaveLength(1);
    await page.keyboard.up('s');
    const before = await current(page);
    for (let times = 0; times < 3; times++) await page.keyboard.down('j');
    expect(await current(page)).not.toBe(before);
  });

  it('a held Enter opens the card but presses nothing in it', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    for (const key of ['l', 's']) await page.keyboard.press(key);
    await line(page).getByText('Quote saved').waitFor();
    for (let times = 0; times < 4; times++) await page.keyboard.down('Enter');
    await settled(page);
    expect(await card(page).getByRole('button', { name: 'Edit' }).count()).toBe(1);
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await card(page).locator('textarea').waitFor();
  });

  it('letters move by topic and question, and the current question can be saved', async () => {
    const page = await openEpisode(chromium);
    await tab(page, 'Questions').click();
    expect(await roundtable(page).locator('.footer kbd').allTextContents()).toEqual(['Q', 'H', 'L', 'S', '?']);
    const [first, second] = await roundtable(page).locator('.asking').allTextContents();
    await page.mouse.click(4, 400);
    const words = (row: string | undefined) => row?.replace(/^≈[\d:]+(?:\S+ asks)?(?:… )?/, '').slice(0, 20);
    await page.keyboard.press('q');
    expect(await current(page)).toContain(words(first));
    await page.keyboard.press('q');
    expect(await current(page)).toContain(words(second));
    const row = roundtable(page).locator('.asking[aria-current]');
    expect(await row.allTextContents()).toEqual([second]);
    await page.keyboard.press('s');
    await line(page).getByText('Quote saved').waitFor();
    const [kept] = await keptQuotes(chromium);
    expect(kept?.anchor.exact).toContain(words(second));
    await page.keyboard.press('Shift+Q');
    expect(await current(page)).toContain(words(first));
    await page.keyboard.press('t');
    const there = await current(page);
    await page.keyboard.press('Shift+T');
    expect(await current(page)).not.toBe(there);
  });

  it('the text announced for a step is cleared, so that find-in-page does not match it', async () => {
    const page = await openEpisode(chromium);
    await endsOf(page, KETTLE);
    await page.keyboard.press('l');
    const said = roundtable(page).getByRole('status').last();
    expect(await said.textContent()).not.toBe('');
    await chromium.until('nothing more', async () => ((await said.textContent()) === '' ? true : undefined));
    expect(await current(page)).toBeDefined();
  });

  it('a step without a target marks and scrolls nothing, and is announced', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await drawn(page);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('q');
    expect(await current(page)).toBeUndefined();
    await roundtable(page).getByRole('status').getByText('No next question.').waitFor({ state: 'attached' });
    await drawn(page);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it('keys start from the text in view after the current place was scrolled away', async () => {
    const page = await openEpisode(chromium);
    const inView = () =>
      page.evaluate(() => {
        const name = [...CSS.highlights.keys()].find((name) => name.endsWith('-here'));
        const [range] = name === undefined ? [] : [...(CSS.highlights.get(name) ?? [])];
        const { top, bottom } = (range as Range | undefined)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return bottom > 0 && top < innerHeight && bottom > top;
      });
    await page.keyboard.press('t');
    await chromium.until('the place in view', async () => ((await inView()) ? true : undefined));
    const left = await current(page);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
    await chromium.until('no place', async () => ((await current(page)) === undefined ? true : undefined));
    await page.keyboard.press('s');
    expect(await keptQuotes(chromium)).toEqual([]);
    expect(await inView()).toBe(true);
    const there = await current(page);
    expect(there).not.toBe(left);
    await page.keyboard.press('j');
    expect(await current(page)).not.toBe(there);
    const before = await page.evaluate(() => scrollY);
    await page.evaluate(() => scrollBy({ top: 3 * innerHeight, behavior: 'instant' }));
    await page.keyboard.press('j');
    await chromium.until('the place in view', async () => ((await inView()) ? true : undefined));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
  });

  it('M and Shift M walk the quotes, and Enter opens the one they lead to', async () => {
    const page = await openEpisode(chromium);
    await press(page, 'm');
    await says(page, 'No next quote.');
    await save(page, 'neighbor who rings the bell');
    await save(page, 'forty years of peer review');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await press(page, 'Shift+M');
    await says(page, 'Dele Ashworth: I trust the neighbor who rings the bell');
    await press(page, 'Shift+M');
    await says(page, 'Mara Lindqvist: It has one job, one dial and forty years');
    expect(await current(page)).toContain('The toaster.');
    await press(page, 'Shift+M');
    await says(page, 'No previous quote.');
    await press(page, 'm', 'Enter');
    await card(page).getByText('Dele Ashworth').waitFor();
  });

  it('a key right after a scroll, before the page is drawn again, starts from where the reader is now', async () => {
    const page = await openEpisode(chromium);
    await page.evaluate(() => {
      const scroll = () => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
      addEventListener('keydown', ({ key }) => key === 'T' && scroll(), { capture: true });
    });
    await press(page, 'Shift+T');
    await says(page, 'Nora Castellan: Does it have to be novels?');
  });

  it('Shift J and Shift K stay with one speaker, also from the rail, and pass over everybody else', async () => {
    const page = await openEpisode(chromium);
    await press(page, 'j', 'j', 'j');
    await says(page, 'Nora Castellan: Strong opening.');
    await press(page, 'Shift+J');
    await says(page, 'Nora Castellan: Of course you would.');
    await tab(page, 'Outline').focus();
    await press(page, 'Shift+J');
    await says(page, 'Nora Castellan: All that and more');
    await press(page, 'Shift+K', 'Shift+K', 'Shift+K', 'Shift+K');
    await says(page, 'No previous turn of the same speaker.');
    expect(await current(page)).toContain('A question to start.');
  });
});
