/** What the library reports about a file that could not be imported. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialogs } from '../../../entrypoints/library/dialogs';
import { JSON_FILE } from '../../../utils/quotes/formats/json';
import { draftOf, quoteOfDraft } from '../../support/quotes';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../utils/messaging/transport', () => ({ askBackground }));

const COUNTS = {
  outcome: 'imported',
  added: 1,
  changed: 0,
  unchanged: 0,
  trashed: 0,
  conflicts: 0,
  newer: 0,
  passedOver: 0,
};
const text = JSON_FILE.write([quoteOfDraft(draftOf(1))], {
  title: 'Backup',
  now: '2026-11-24T12:00:00.000Z',
  linkOf: () => '',
});

const root = document.createElement('div');
const said: string[] = [];
let dialogs: Dialogs;
const main = () => root.querySelector('.dialog .filled') as HTMLElement;
async function choose(file: string): Promise<void> {
  const field = root.querySelector('input') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File([file], 'quotes.json')], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(main().textContent).toBe('Import 1 quote'));
}
const press = () => act(async () => main().click());

beforeEach(async () => {
  document.body.append(root);
  said.length = 0;
  dialogs = new Dialogs({
    quotesOf: () => [],
    everything: () => [],
    titleOf: () => '',
    damaged: () => [],
    isWhole: () => true,
    find: () => undefined,
    readState: () => {},
    readSlots: () => undefined,
    say: (line) => said.push(line),
    render: () => render(dialogs.render(), root),
  });
  await act(() => dialogs.openImport());
  await choose(text);
});
afterEach(() => {
  render(null, root);
  root.remove();
  askBackground.mockReset();
});

it('offers no file of nothing', () => {
  dialogs.openExport('shown');
  expect(said).toEqual(['There is nothing to export here.']);
});

it.each([
  ['full', /^Nothing was imported\. No room .* Make room/],
  ['broken', /could not be written\. Your quotes are safe\. Try again/],
  ['unreachable', /did not answer.* not known\. Try again: nothing comes in twice/],
] as const)('says that it was %s, and offers the same file once more', async (reason, words) => {
  if (reason === 'unreachable') askBackground.mockRejectedValueOnce(new Error('nobody'));
  else askBackground.mockResolvedValueOnce({ outcome: 'refused', reason });
  await press();
  const notice = root.querySelector('.notice')?.textContent ?? '';
  expect(notice).toMatch(words);
  expect(/\broom\b/.test(notice)).toBe(reason === 'full');
  expect([main().textContent, said]).toEqual(['Try again', []]);
  askBackground.mockResolvedValueOnce(COUNTS);
  await press();
  expect(askBackground.mock.calls[1]).toEqual(askBackground.mock.calls[0]);
  expect([root.querySelector('.dialog'), said]).toEqual([null, ['1 quote added.']]);
});

it('does not offer once more what is too long, but another file', async () => {
  askBackground.mockResolvedValueOnce({ outcome: 'refused', reason: 'too-long' });
  await press();
  expect(root.querySelector('.notice')?.textContent).toMatch(/too long.* choose the file again\.$/);
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await press();
  expect(askBackground).toHaveBeenCalledTimes(1);
  expect(root.querySelector('input[type="file"]')).not.toBeNull();
});

it('brings what was marked under an address of another country to the one episode', async () => {
  const selector = [{ type: 'TextQuoteSelector', exact: 'The ferries run late.' }];
  const uri = 'https://www.ibm.com/mx-es/think/podcasts/Tide-Talk/harbor/?utm_source=x';
  const annotation = { created: '2025-02-01T08:00:00Z', updated: '2025-02-01T08:00:00Z', uri, target: [{ selector }] };
  await choose(JSON.stringify({ annotations: [annotation] }));
  await vi.waitFor(() => expect(root.textContent).toContain('Hypothesis'));
  askBackground.mockResolvedValueOnce(COUNTS);
  await press();
  expect(askBackground.mock.calls[0]?.[1].quotes).toMatchObject([
    { episode: { url: 'https://www.ibm.com/think/podcasts/tide-talk/harbor' } },
  ]);
});
