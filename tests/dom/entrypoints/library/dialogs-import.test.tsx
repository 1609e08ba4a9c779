/** How the library imports a file, and what it reports about it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allow } from '../../../../components/ui/trusted';
import { Dialogs } from '../../../../entrypoints/library/dialogs';
import { Refused } from '../../../../utils/messaging/unreachable';
import { QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { JSON_FILE } from '../../../../utils/quotes/formats/json';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { FileWorker } from '../../../support/file-worker';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground, askBackgroundForMany: askBackground }));

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

const root = document.createElement('div');
const said: string[] = [];
let dialogs: Dialogs;
const main = () => root.querySelector('.dialog .filled') as HTMLElement;
const fileOf = (quotes: readonly Quote[]) =>
  JSON_FILE.write(quotes, { title: 'Backup', now: '2026-11-24T12:00:00.000Z', linkOf: () => '' });
const told = () => root.querySelector('[role="status"]')?.textContent;
const button = (name: string) => [...root.querySelectorAll('button')].find((each) => each.textContent === name);

async function choose(file: string, action = 'Import 1 quote'): Promise<void> {
  const field = root.querySelector('input') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File([file], 'quotes.json')], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(main().textContent).toBe(action));
}
const press = () => act(async () => main().click());

let library: Quote[] = [];

beforeEach(async () => {
  allow.synthetic = true;
  vi.stubGlobal('Worker', FileWorker);
  FileWorker.ended = 0;
  library = [];
  document.body.append(root);
  said.length = 0;
  dialogs = new Dialogs({
    quotesOf: () => [],
    everything: () => library,
    titleOf: () => '',
    damaged: () => [],
    isWhole: () => true,
    find: (id) => library.find((quote) => quote.id === id),
    readState: () => {},
    readSlots: () => undefined,
    say: (line) => said.push(line),
    render: () => render(dialogs.render(), root),
  });
  await act(() => dialogs.openImport());
  await choose(fileOf([quoteOfDraft(draftOf(1))]));
});
afterEach(() => {
  allow.synthetic = false;
  render(null, root);
  root.remove();
  askBackground.mockReset();
  vi.unstubAllGlobals();
});

it('reports that there is nothing to export', () => {
  dialogs.openExport('shown');
  expect(said).toEqual(["There's nothing to export here."]);
});

it.each([
  ['full', /^Nothing was imported\. .* out of space/],
  ['broken', /couldn't be updated\. Your quotes are safe\. Try again/],
  ['refused', /couldn't be updated\. Your quotes are safe\. Try again/],
  ['unreachable', /didn't respond.* may not have finished\. Try again; duplicates are skipped/],
] as const)('reports an import that was %s, and offers to try the same file again', async (reason, words) => {
  if (reason === 'unreachable') askBackground.mockRejectedValueOnce(new Error('nobody'));
  else if (reason === 'refused') askBackground.mockRejectedValueOnce(new Refused(reason));
  else askBackground.mockResolvedValueOnce({ outcome: 'refused', reason });
  await press();
  const notice = root.querySelector('.notice')?.textContent ?? '';
  expect(notice).toMatch(words);
  expect(/\bspace\b/.test(notice)).toBe(reason === 'full');
  expect([main().textContent, said]).toEqual(['Try again', []]);
  askBackground.mockResolvedValueOnce(COUNTS);
  await press();
  expect(askBackground.mock.calls[1]).toEqual(askBackground.mock.calls[0]);
  expect([root.querySelector('.dialog'), said]).toEqual([null, ['1 quote added.']]);
});

it('does not offer to retry an import that is too long, but to choose another file', async () => {
  askBackground.mockResolvedValueOnce({ outcome: 'refused', reason: 'too-long' });
  await press();
  expect(root.querySelector('.notice')?.textContent).toMatch(/too long.* choose the file again\.$/);
  expect(main().getAttribute('aria-disabled')).toBe('true');
  await press();
  expect(askBackground).toHaveBeenCalledTimes(1);
  expect(root.querySelector('input[type="file"]')).not.toBeNull();
});

it('assigns a highlight from the address of another country to the one episode', async () => {
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

it('previews what an import will do, and Cancel changes nothing', async () => {
  const [same, tagged, other, trashed, fresh] = [11, 12, 13, 14, 15].map((n) => quoteOfDraft(draftOf(n))) as [
    Quote,
    Quote,
    Quote,
    Quote,
    Quote,
  ];
  library = [same, tagged, other, { ...trashed, deleted: trashed.created }];
  const file = [same, { ...tagged, tags: ['oil'] }, { ...other, color: 'doubt' as const }, trashed, fresh];
  await choose(fileOf(file), 'Import 3 quotes');
  expect([...root.querySelectorAll('.preview li')].map((line) => line.textContent)).toEqual([
    '1 is new.',
    '1 is already here and will be skipped.',
    '1 is already here; notes and tags will be merged.',
    '1 is already here but different; both will be kept.',
    '1 is in the trash; restore it there.',
  ]);
  await act(async () => button('Cancel')?.click());
  expect(root.querySelector('.dialog')).toBeNull();
  expect(askBackground).not.toHaveBeenCalled();
  await act(() => dialogs.openImport());
  expect([told(), main().getAttribute('aria-disabled')]).toEqual(['', 'true']);
});

it('updates the preview when the library changes', async () => {
  library = [quoteOfDraft(draftOf(1))];
  dialogs.refresh();
  await act(() => render(dialogs.render(), root));
  expect(root.textContent).toContain('1 is already here and will be skipped.');
  expect(main().getAttribute('aria-disabled')).toBe('true');
});

it.each(['', ' \n', '[]', 'Highlight,Note\r\n', '{"kind":"roundtable-quotes","schema":1,"quotes":[]}'])(
  'says that a file has no quotes, without a warning (%j)',
  async (file) => {
    await choose(file, 'Import');
    await vi.waitFor(() => expect(told()).toBe('This file has no quotes.'));
    expect(root.querySelector('.notice')).toBeNull();
    expect(main().getAttribute('aria-disabled')).toBe('true');
  },
);

it('lists how many items will be skipped, and why', async () => {
  await choose('Highlight,Note\r\n,only a note\r\nThe ferries run late.,\r\n');
  expect(told()).toContain('1 item will be skipped.');
  expect([...root.querySelectorAll('.skipped li')].map((line) => line.textContent)).toEqual([
    'Row 2: it has no highlighted text',
  ]);
});

it('stops reading a file when the dialog is canceled', async () => {
  const field = root.querySelector('input') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File(['[1]'], 'a.json')], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  expect(told()).toBe('Reading the file…');
  await act(async () => button('Cancel')?.click());
  await vi.waitFor(() => expect(FileWorker.ended).toBe(1));
});

it('makes a second import wait for the first one, which continues after its dialog is closed', async () => {
  let answer = (_reply: object) => {};
  askBackground.mockReturnValueOnce(new Promise((later) => (answer = later)));
  await press();
  expect(told()).toContain('Importing…');
  await act(async () => button('Close')?.click());
  await act(() => dialogs.openImport());
  await choose(fileOf([21, 22].map((n) => quoteOfDraft(draftOf(n)))), 'Import 2 quotes');
  expect(told()).toContain('Another import is still running.');
  await press();
  expect(askBackground).toHaveBeenCalledTimes(1);
  await act(async () => answer(COUNTS));
  // The result of the first import is reported, and the dialog of the second one stays open.
  await vi.waitFor(() => expect(said).toEqual(['1 quote added.']));
  expect([main().textContent, main().getAttribute('aria-disabled')]).toEqual(['Import 2 quotes', 'false']);
  askBackground.mockResolvedValueOnce(COUNTS);
  await press();
  expect(askBackground.mock.calls[1]?.[1].quotes).toHaveLength(2);
  expect(root.querySelector('.dialog')).toBeNull();
});

it('says once that nothing was imported', async () => {
  const hint = () => root.querySelector('.hint')?.textContent ?? '';
  expect(hint()).toContain('Nothing is imported until you select Import.');
  await choose('Not a table of anything.', 'Import');
  await vi.waitFor(() => expect(told()).toContain('Nothing was imported.'));
  expect(hint()).toBe('');
});

it('does not take a table of ours that comes back from Readwise for new quotes, unless it adds something', async () => {
  library = [1, 2].map((n) => quoteOfDraft(draftOf(n, { tags: ['oil'] })));
  const options = { title: 'All', now: '2026-11-24T12:00:00.000Z', linkOf: () => '' };
  const table = QUOTE_FORMATS.find(({ id }) => id === 'readwise')!.write(library, options);
  await choose(table, 'Import');
  await vi.waitFor(() => expect(told()).toContain('2 are already here and will be skipped.'));
  await choose(table.replace('.oil', '.oil .lamps'));
  expect(told()).toContain('1 is new.1 is already here and will be skipped.');
  askBackground.mockResolvedValueOnce(COUNTS);
  await press();
  expect(askBackground.mock.lastCall?.[1].quotes.map(({ id }: Quote) => id === library[1]?.id)).toEqual([false, true]);
});
